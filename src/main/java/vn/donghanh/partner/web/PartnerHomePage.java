package vn.donghanh.partner.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.partner.PartnerHomeQueries;

/** What a partner sees first when nothing is sent to her. */
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
