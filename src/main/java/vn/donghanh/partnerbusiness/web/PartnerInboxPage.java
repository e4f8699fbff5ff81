package vn.donghanh.partnerbusiness.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerInboxView;

/** Inbox page of a partner, for every kind of business. */
@Named
@RequestScoped
public class PartnerInboxPage {
    @Inject
    PartnerBusinessQueries queries;

    private PartnerInboxView view;

    public void load() {
        view = queries.list();
    }

    public PartnerInboxView getView() {
        return view;
    }
}
