package vn.donghanh.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.PlanEditorView;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.removal.RemovalQuestion;
import vn.donghanh.shared.web.reopening.OpenParts;
import vn.donghanh.shared.web.reopening.ReopenedForm;
import vn.donghanh.staff.StaffMember;

/**
 * The plan editor. One action is open at a time, except after a refused submission; every action that changes something
 * saves the draft.
 */
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
    private RemovalQuestion question;

    @Inject
    @PathValue(0)
    private String number;

    private static final Pattern ACTION = Pattern.compile("goals:(\\d+):actions:(\\d+)");

    private PlanQueries.EditView page;
    private PlanEditorView editor;
    private final PlanForm form = new PlanForm();
    private final OpenParts open = new OpenParts();

    @PostConstruct
    void load() {
        page = queries.edit(number);
        editor = page.editor();
        form.load(editor.draft());
    }

    public void save() {
        editor = service.save(number, form.draft());
        form.load(editor.draft());
        ReopenedForm.renew();
    }

    public void addGoal() {
        form.getGoals().add(new GoalForm());
        save();
        Focus.on(part(form.getGoals().size() - 1) + ":goalWords");
    }

    /** Asks before anything written is removed; a goal in which nothing is written goes at once. */
    public void askRemoval(int goal) {
        if (form.getGoals().get(goal).isWritten()) {
            save();
            question.ask(part(goal));
        } else {
            removeGoal(goal);
        }
    }

    public void removeGoal(int goal) {
        question.end();
        form.getGoals().remove(goal);
        saveAfterRemoval("form:addGoal");
    }

    public void addAction(int goal) {
        form.getGoals().get(goal).getActions().add(new ActionForm());
        save();
        open(goal, form.getGoals().get(goal).getActions().size() - 1);
    }

    /** Asks before anything written is removed; an action in which nothing is written goes at once. */
    public void askRemoval(int goal, int action) {
        if (form.getGoals().get(goal).getActions().get(action).isWritten()) {
            save();
            question.ask(part(goal, action));
        } else {
            removeAction(goal, action);
        }
    }

    public void removeAction(int goal, int action) {
        question.end();
        form.getGoals().get(goal).getActions().remove(action);
        saveAfterRemoval(part(goal) + ":addAction");
    }

    public void open(int goal, int action) {
        question.end();
        open.openOnly(place(goal, action));
        Focus.on(part(goal, action) + ":what");
    }

    /** Saves and closes the action; the focus returns to the button that opened it. */
    public void close(int goal, int action) {
        save();
        question.end();
        open.close(place(goal, action));
        Focus.on(part(goal, action) + ":open");
    }

    /** Saves after a removal and closes all actions, because the following ones are renumbered. */
    private void saveAfterRemoval(String focus) {
        save();
        open.closeAll();
        Focus.on(focus);
    }

    /** Submits the plan; incomplete actions are opened, so that their error messages link to visible fields. */
    public String submit() {
        save();
        open.closeAll();
        editor.missing().stream()
                .map(precondition -> ACTION.matcher(String.valueOf(precondition.field())))
                .filter(Matcher::find)
                .forEach(action -> open.open(action.group(1) + "." + action.group(2)));
        service.submit(number, form.draft());
        messages.done("plan_view.message.submitted");
        Faces.redirect("plan/view/%s", number);
        return null;
    }

    public OpenParts getOpen() {
        return open;
    }

    public boolean isOpen(int goal, int action) {
        return open.isOpen(place(goal, action));
    }

    private static String place(int goal, int action) {
        return goal + "." + action;
    }

    /** Returns the client id of a goal. */
    public String part(int goal) {
        return "form:goals:" + goal;
    }

    /** Returns the client id of an action. */
    public String part(int goal, int action) {
        return part(goal) + ":actions:" + action;
    }

    /** Returns the name of the owner, shown for a closed action. */
    public String ownerName(ActionForm action) {
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

    /** Returns the element at which a precondition is met; for a closed action, the button that opens it. */
    public String target(Precondition precondition) {
        Matcher action = ACTION.matcher(String.valueOf(precondition.field()));
        boolean closed = action.find() && !open.isOpen(action.group(1) + "." + action.group(2));
        return "form:" + (closed ? action.group() + ":open" : precondition.field());
    }

    /** Whether the case level requires a safety plan. */
    public boolean isSafetyNeeded() {
        TriageLevel level = page.header().level();
        return level != null && level.atLeast(TriageLevel.HIGH);
    }

    public long getUnmetCount() {
        return editor.requirements().stream()
                .filter(requirement -> !requirement.met())
                .count();
    }

    public PlanQueries.EditView getPage() {
        return page;
    }

    public PlanEditorView getEditor() {
        return editor;
    }

    public PlanForm getForm() {
        return form;
    }
}
