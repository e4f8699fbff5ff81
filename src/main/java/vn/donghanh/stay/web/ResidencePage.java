package vn.donghanh.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.view.ResidentsView;

/** The page of residents: requested and current stays of the cases that the user can see. */
@Named
@RequestScoped
public class ResidencePage {
    @Inject
    private StayQueries queries;

    private ResidentsView residents;

    @PostConstruct
    void load() {
        residents = queries.residence();
    }

    public ResidentsView getResidents() {
        return residents;
    }
}
