package vn.donghanh.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.training.school.SchoolInboxView;
import vn.donghanh.training.school.SchoolTrainingQueries;

/** Inbox page of a school. */
@Named
@RequestScoped
public class TrainingInboxPage {
    @Inject
    SchoolTrainingQueries queries;

    private SchoolInboxView view;

    public void load() {
        view = queries.list();
    }

    public SchoolInboxView getView() {
        return view;
    }
}
