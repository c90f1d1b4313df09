export { CompaniesService } from './companies/companies.service.js';
export { CreateCompany } from './companies/create-company.service.js';
export { OwnerModule } from './owner.module.js';
