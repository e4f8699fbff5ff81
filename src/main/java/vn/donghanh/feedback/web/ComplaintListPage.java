package vn.donghanh.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.feedback.complaint.ComplaintListView;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.address.QueryValue;

/** The first page of feedback: the complaints that the reader may read, and the ways to the other pages. */
@Named
@RequestScoped
public class ComplaintListPage {
    private static final int PAGE_SIZE = 25;

    @Inject
    ComplaintQueries queries;

    @Inject
    CurrentUser user;

    @Inject
    @QueryValue("page")
    Integer page;

    private ComplaintListView view = new ComplaintListView(List.of(), 0);

    @PostConstruct
    void load() {
        if (isHandling() || !isRecording()) {
            view = queries.list(PageRequest.ofPage(getNumber(), PAGE_SIZE, "", false));
        }
    }

    public boolean isHandling() {
        return user.may(Permission.COMPLAINT_HANDLE);
    }

    public boolean isRecording() {
        return user.may(Permission.FEEDBACK_RECORD);
    }

    public boolean isReading() {
        return user.may(Permission.FEEDBACK_READ);
    }

    public ComplaintListView getView() {
        return view;
    }

    public int getNumber() {
        return page == null ? 1 : Math.max(page, 1);
    }

    public int getSize() {
        return PAGE_SIZE;
    }
}
