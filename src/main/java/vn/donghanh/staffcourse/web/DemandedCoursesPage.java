package vn.donghanh.staffcourse.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.security.Role;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staffcourse.DemandCourseCommand;
import vn.donghanh.staffcourse.DemandedCourseRow;
import vn.donghanh.staffcourse.DemandedCourseService;

/** Backing bean of the courses that roles demand. */
@Named
@ViewScoped
public class DemandedCoursesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DemandedCourseService service;

    @Inject
    Messages messages;

    private DemandedCourseService.PageView page;
    private Role role;
    private String topic;
    private LocalDate from;
    private String basis;

    public void load() {
        page = service.page();
    }

    public String demand() {
        service.demand(new DemandCourseCommand(role, topic, from, basis));
        return finish();
    }

    public String end(DemandedCourseRow row) {
        service.end(row.role(), row.topic().code(), row.validFrom());
        return finish();
    }

    private String finish() {
        messages.saved();
        return "/staffcourse/demandedcourses.xhtml?faces-redirect=true";
    }

    public DemandedCourseService.PageView getPage() {
        return page;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
