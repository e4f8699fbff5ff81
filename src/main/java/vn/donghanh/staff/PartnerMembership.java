package vn.donghanh.staff;

import vn.donghanh.security.OrganisationId;

/** Where a partner's account belongs: its one organisation, with the name that stands at the head of her screens. */
public record PartnerMembership(OrganisationId organisation, String name) {}
