package vn.donghanh.casefile.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the task panel's buttons. The surrounding page provides the task list. */
@Named
@ViewScoped
public class CaseTasksPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseTaskService tasks;

    @Inject
    private Messages messages;

    private String title;
    private LocalDate due;
    private Long assignee;
    private String postponed;
    /** The task for which the new day and the reason are written. */
    private String begun;

    private LocalDate newDue;
    private String reason;

    public void open(String number) {
        tasks.open(new OpenTaskCommand(number, title, due, assignee));
        done("case_tasks.message.opened", number);
    }

    public void complete(String number, String ref) {
        tasks.complete(number, ref);
        done("case_tasks.message.done", number);
    }

    /** Shows or hides the fields for postponing a task; what was written for it is there when they are shown again. */
    public void togglePostponing(String ref) {
        if (!ref.equals(begun)) {
            begun = ref;
            newDue = null;
            reason = null;
        }
        postponed = ref.equals(postponed) ? null : ref;
    }

    public void postpone(String number) {
        tasks.postpone(number, postponed, newDue, reason);
        done("case_tasks.message.postponed", number);
    }

    /** Shows a message and reloads the page with the task panel. */
    private void done(String key, String number) {
        messages.info(key);
        Faces.redirect("note/notes/%s", number);
    }

    public String getPostponed() {
        return postponed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    public LocalDate getNewDue() {
        return newDue;
    }

    public void setNewDue(LocalDate newDue) {
        this.newDue = newDue;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
