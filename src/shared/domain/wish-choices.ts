/** What can be chosen among wishes. Apart from the schemas, for windows: those run no such code. */
export const workplaces = ['on-site', 'hybrid', 'remote'] as const;
export const seniorities = ['intern', 'junior', 'mid', 'senior', 'lead', 'executive'] as const;
export const salaryPeriods = ['year', 'month', 'day', 'hour'] as const;
export const noticeUnits = ['day', 'week', 'month'] as const;
