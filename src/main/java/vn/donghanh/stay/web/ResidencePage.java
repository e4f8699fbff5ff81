package vn.donghanh.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayViews;

/** Who waits to be let in and who is in, of the cases that the reader sees. */
@Named
@RequestScoped
public class ResidencePage {
    @Inject
    private StayQueries queries;

    private StayViews.ResidentsView residents;

    @PostConstruct
    void load() {
        residents = queries.residence();
    }

    public StayViews.ResidentsView getResidents() {
        return residents;
    }
}
