package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.supervision.QualityView;
import vn.donghanh.reporting.supervision.SupervisionQueries;

/** Backing bean of the list of what is missing in the records. */
@Named
@RequestScoped
public class QualityPage {
    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    private QualityView view;

    @PostConstruct
    void load() {
        view = queries.quality(parameters.criteria());
    }

    public QualityView view() {
        return view;
    }
}
