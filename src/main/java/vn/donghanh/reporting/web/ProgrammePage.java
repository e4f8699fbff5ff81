package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.programme.ProgrammeQueries;

/** Backing bean of the list of versions of the plan. */
@Named
@RequestScoped
public class ProgrammePage {
    @Inject
    ProgrammeQueries queries;

    private ProgrammeQueries.VersionList page;

    @PostConstruct
    void load() {
        page = queries.list();
    }

    public ProgrammeQueries.VersionList page() {
        return page;
    }
}
