package vn.donghanh.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.security.StaffId;

/**
 * The form model of one action. Its owner is a single choice: the client, a staff member by id, or someone outside the
 * Centre.
 */
public class ActionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private String what;
    private String assignee;
    private String partner;
    private LocalDate dueOn;
    private String resource;

    ActionForm() {
        key = null;
    }

    ActionForm(ActionDraft draft) {
        key = draft.key();
        what = draft.what();
        assignee = draft.owner() == null
                ? null
                : draft.staff() == null
                        ? draft.owner().name()
                        : Long.toString(draft.staff().value());
        partner = draft.partner();
        dueOn = draft.dueOn();
        resource = draft.resource();
    }

    ActionDraft draft() {
        boolean colleague = assignee != null && assignee.chars().allMatch(Character::isDigit);
        return new ActionDraft(
                key,
                what,
                assignee == null ? null : colleague ? ActionOwner.STAFF : ActionOwner.valueOf(assignee),
                colleague ? new StaffId(Long.parseLong(assignee)) : null,
                partner,
                dueOn,
                resource);
    }

    boolean isWritten() {
        return assignee != null
                || dueOn != null
                || Stream.of(what, partner, resource).anyMatch(text -> text != null && !text.isBlank());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }
}
