export { CompaniesService } from './companies/companies.service.js';
export { CreateCompany } from './companies/create-company.service.js';
export { OwnerModule } from './owner.module.js';
export { VendorSummariesModule } from './summaries/vendor-summaries.module.js';
export { VendorSummaries } from './summaries/vendor-summaries.service.js';
