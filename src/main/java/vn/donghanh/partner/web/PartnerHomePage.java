package vn.donghanh.partner.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.partner.PartnerHomeQueries;

/** Start page for partner users whose organisation has received nothing. */
@Named
@RequestScoped
public class PartnerHomePage {
    @Inject
    PartnerHomeQueries queries;

    private String organisationName;

    public void load() {
        organisationName = queries.organisationName();
    }

    public String getOrganisationName() {
        return organisationName;
    }
}
