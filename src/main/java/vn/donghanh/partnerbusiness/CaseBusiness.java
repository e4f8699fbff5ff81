package vn.donghanh.partnerbusiness;

import vn.donghanh.security.OrganisationId;

/**
 * A business with a partner as the Centre lists it.
 *
 * @param page path of the page on which the worker goes on with it
 */
public record CaseBusiness(PartnerBusiness business, OrganisationId partner, String page) {}
