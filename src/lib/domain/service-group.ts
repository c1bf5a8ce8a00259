/** What the list is filtered by (`?type=`). The last one gathers every type that is not one of the others. */
export const SERVICE_GROUPS = ['gp', 'pharmacy', 'dentist', 'hospital', 'other'] as const;

export type ServiceGroup = (typeof SERVICE_GROUPS)[number];
