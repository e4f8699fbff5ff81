package vn.donghanh.staffcourse.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.staffcourse.StaffCourseListView;
import vn.donghanh.staffcourse.StaffCourseQueries;
import vn.donghanh.staffcourse.StaffCourseService;

/** The page of the courses for staff, on which new ones are recorded as well. */
@Named
@ViewScoped
public class StaffCourseListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    StaffCourseQueries queries;

    @Inject
    StaffCourseService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("own")
    private String own;

    @Inject
    @QueryValue("page")
    private Integer page;

    private final FormToken once = new FormToken();
    private final StaffCourseForm form = new StaffCourseForm();
    private StaffCourseListView view;

    public void load() {
        view = queries.list("true".equals(own), getPage());
    }

    public void record() {
        String ref = forms.once(once.getValue(), () -> service.record(form.command()));
        messages.saved();
        Faces.redirect("staffcourse/course/%s", ref);
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public FormToken getOnce() {
        return once;
    }

    public StaffCourseForm getForm() {
        return form;
    }

    public StaffCourseListView getView() {
        return view;
    }
}
