package vn.donghanh.staff;

import vn.donghanh.security.OrganisationId;

/** The one organisation of a partner account, with the name shown in the page header. */
public record PartnerMembership(OrganisationId organisation, String name) {}
