package vn.donghanh.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.training.SchoolTrainingService;
import vn.donghanh.training.TrainingViews;

/** Inbox page of a school. */
@Named
@RequestScoped
public class TrainingInboxPage {
    @Inject
    SchoolTrainingService service;

    private TrainingViews.Inbox view;

    public void load() {
        view = service.list();
    }

    public TrainingViews.Inbox getView() {
        return view;
    }
}
