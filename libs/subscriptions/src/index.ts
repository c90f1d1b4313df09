export { CompanyMail } from './mail/company-mail.service.js';
export { servable } from './domain/servable.js';
export { SubscriptionsModule } from './subscriptions.module.js';
export { type PlanChange, type Reactivation, SubscriptionsService, type SubscriptionWithStatus } from './subscriptions.service.js';
export type { NamedVendorAudit } from './vendor-audit.repository.js';
export { vendorActor, VendorAuditTrail } from './vendor-audit-trail.js';
