import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Address = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^\s<>"]+$/u));
/** What a phone dials: with the country's code, or a short number. */
const Phone = v.pipe(v.string(), v.regex(/^(?:\+44\d{9,10}|\d{3,6})$/u));

const PostalAddress = v.strictObject({
  '@type': v.literal('PostalAddress'),
  streetAddress: Text,
  addressLocality: v.optional(Text),
  postalCode: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u))),
  addressCountry: v.literal('GB')
});

const ContactPoint = v.union([
  v.strictObject({ '@type': v.literal('ContactPoint'), telephone: Phone }),
  v.strictObject({ '@type': v.literal('ContactPoint'), email: v.pipe(v.string(), v.email()) })
]);

const GovernmentService = v.strictObject({
  '@type': v.literal('GovernmentService'),
  name: Text,
  serviceType: Text,
  provider: v.strictObject({ '@type': v.literal('Organization'), name: Text }),
  availableChannel: v.pipe(
    v.array(v.strictObject({ '@type': v.literal('ServiceChannel'), servicePhone: ContactPoint })),
    v.nonEmpty()
  )
});

const Organization = v.strictObject({
  '@type': v.literal('Organization'),
  name: Text,
  address: v.optional(PostalAddress),
  contactPoint: v.optional(v.pipe(v.array(ContactPoint), v.nonEmpty()))
});

// No hours, languages or coordinates of a service: strict objects refuse them.
const Place = v.strictObject({
  '@type': v.picklist(['MedicalClinic', 'Pharmacy', 'Dentist', 'Hospital']),
  name: Text,
  address: PostalAddress,
  telephone: v.optional(Phone),
  identifier: v.optional(v.pipe(v.string(), v.regex(/^ODS:[A-Z0-9]+$/u)))
});

/** Positions count from one, in order. */
function inOrder(items: readonly { position: number }[]): boolean {
  return items.every(({ position }, index) => position === index + 1);
}

export const ItemListShape = v.pipe(
  v.strictObject({
    '@type': v.literal('ItemList'),
    name: Text,
    description: v.pipe(v.string(), v.regex(/^.+, \d{4}-\d{2}(?:-\d{2})?$/u)),
    numberOfItems: v.number(),
    itemListElement: v.array(Place)
  }),
  v.check((list) => list.numberOfItems === list.itemListElement.length, 'the number is wrong')
);

const WebSite = v.strictObject({
  '@type': v.literal('WebSite'),
  name: Text,
  url: Address,
  description: v.optional(Text),
  inLanguage: v.optional(Text),
  potentialAction: v.optional(
    v.strictObject({
      '@type': v.literal('SearchAction'),
      target: v.strictObject({
        '@type': v.literal('EntryPoint'),
        urlTemplate: v.pipe(
          v.string(),
          v.regex(/^https?:\/\/\S+\/search\/\?q=\{search_term_string\}$/u)
        )
      }),
      'query-input': v.literal('required name=search_term_string')
    })
  )
});

const BreadcrumbList = v.strictObject({
  '@type': v.literal('BreadcrumbList'),
  itemListElement: v.pipe(
    v.array(
      v.strictObject({
        '@type': v.literal('ListItem'),
        position: v.number(),
        name: Text,
        item: v.optional(Address)
      })
    ),
    v.minLength(2),
    v.check((items) => inOrder(items), 'positions are out of order'),
    // The last step is the page that says it.
    v.check(
      (items) =>
        items.every(({ item }, index) => (item === undefined) === (index === items.length - 1)),
      'a step leads nowhere'
    )
  )
});

const context = { '@context': v.literal('https://schema.org') };

/** All that a page may say in structured data; anything else, an invented property too, is a fault. */
export const PageShape = v.strictObject({
  ...context,
  '@type': v.picklist(['WebPage', 'AboutPage', 'CollectionPage']),
  url: Address,
  name: Text,
  description: Text,
  inLanguage: Text,
  isPartOf: WebSite,
  breadcrumb: v.optional(BreadcrumbList),
  mentions: v.optional(v.pipe(v.array(v.union([GovernmentService, Organization])), v.nonEmpty())),
  mainEntity: v.optional(v.pipe(v.array(ItemListShape), v.nonEmpty()))
});

/** What the picker says: the name of the whole site. */
export const SiteShape = v.strictObject({ ...context, ...WebSite.entries });
