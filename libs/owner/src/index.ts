export { OwnerModule } from './owner.module.js';
