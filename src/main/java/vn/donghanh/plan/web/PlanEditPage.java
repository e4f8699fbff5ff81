package vn.donghanh.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.PlanEditor;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.staff.StaffMember;

/** Writing a plan. One action is open at a time; every button that changes something saves the draft. */
@Named
@ViewScoped
public class PlanEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PlanQueries queries;

    @Inject
    private PlanService service;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private PlanQueries.EditPage page;
    private PlanEditor editor;
    private final PlanForm form = new PlanForm();
    private String open = "";

    @PostConstruct
    void load() {
        page = queries.edit(number);
        editor = page.editor();
        form.load(editor.draft());
    }

    public void save() {
        editor = service.save(number, form.draft());
        form.load(editor.draft());
    }

    public void addGoal() {
        form.getGoals().add(new GoalForm());
        save();
        Focus.on("form:goals:" + (form.getGoals().size() - 1) + ":goalWords");
    }

    public void removeGoal(int goal) {
        form.getGoals().remove(goal);
        close();
    }

    public void addAction(int goal) {
        form.getGoals().get(goal).getActions().add(new ActionForm());
        save();
        open(goal, form.getGoals().get(goal).getActions().size() - 1);
    }

    public void removeAction(int goal, int action) {
        form.getGoals().get(goal).getActions().remove(action);
        close();
    }

    public void open(int goal, int action) {
        open = goal + "." + action;
        Focus.on("form:goals:" + goal + ":actions:" + action + ":what");
    }

    public void close() {
        save();
        open = "";
    }

    public String submit() {
        service.submit(number, form.draft());
        messages.done("plan_view.message.submitted");
        Faces.redirect("plan/view/%s", number);
        return null;
    }

    public boolean opened(int goal, int action) {
        return open.equals(goal + "." + action);
    }

    /** Who does it, for a closed action. */
    public String who(ActionForm action) {
        ActionDraft draft = action.draft();
        if (draft.staff() == null) {
            return draft.owner() == null
                    ? ""
                    : draft.partner() != null && draft.owner() == ActionOwner.PARTNER
                            ? draft.partner()
                            : texts.of(draft.owner());
        }
        return page.colleagues().stream()
                .filter(member -> member.id().equals(draft.staff()))
                .map(StaffMember::name)
                .findFirst()
                .orElse("");
    }

    public long getLeft() {
        return editor.requirements().stream()
                .filter(requirement -> !requirement.met())
                .count();
    }

    public PlanQueries.EditPage getPage() {
        return page;
    }

    public PlanEditor getEditor() {
        return editor;
    }

    public PlanForm getForm() {
        return form;
    }
}
