/** What the licences of published data ask to be shown, in the words they give. Sources: data/directory/README.md. */
export const ATTRIBUTIONS: readonly string[] = [
  'Services: NHS England, Organisation Data Service. Contains public sector information licensed under the Open Government Licence v3.0.',
  'Postcodes: contains Ordnance Survey data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.',
  'Map: © OpenStreetMap contributors (Open Database Licence 1.0). Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0; contains OS data © Crown copyright and database right 2021.'
];
