package vn.donghanh.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.plan.PlanActionStatus;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.PlanView;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of a plan: reading, deciding, and recording progress. */
@Named
@ViewScoped
public class PlanViewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PlanQueries queries;

    @Inject
    private PlanService service;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("version")
    private Integer version;

    @Inject
    @QueryValue("compare")
    private String compare;

    private PlanQueries.PageView page;
    private String opinion;
    private String open;
    private String openCode;
    private Instant openAt;
    private PlanActionStatus state;
    private String reason;
    private CompletionGround ground;
    private List<ServiceEvidence> offered = List.of();
    private String evidence;
    private String completionWords;

    @PostConstruct
    void load() {
        page = queries.page(number, version);
    }

    public String propose() {
        service.propose(number, page.plan().version());
        return done("plan_view.message.proposed");
    }

    public String approve() {
        service.approve(number, page.plan().version(), opinion);
        return done("plan_view.message.approved");
    }

    public String returnForRevision() {
        service.returnForRevision(number, page.plan().version(), opinion);
        return done("plan_view.message.returned");
    }

    public void open(PlanView.Action action) {
        open = action.key();
        openCode = action.code();
        openAt = action.stateAt();
        state = action.state();
        reason = action.reason();
        offered = queries.findEvidence(number, action.key());
        PlanView.Completion completion = action.completion();
        ground = completion == null ? null : completion.ground();
        completionWords = completion == null ? null : completion.words();
        ServiceEvidence proof = completion == null ? proposed() : completion.evidence();
        evidence = proof == null ? null : proof.kind() + "." + proof.ref();
        if (ground == null && proof != null) {
            ground = CompletionGround.RECORD;
        }
    }

    /** Returns the newest record that names the open action. */
    private @Nullable ServiceEvidence proposed() {
        return offered.stream()
                .filter(record -> open.equals(record.actionKey()))
                .findFirst()
                .orElse(null);
    }

    public void close() {
        open = null;
    }

    public String recordProgress() {
        String[] chosen = evidence == null ? new String[0] : evidence.split("\\.", -1);
        service.recordProgress(
                number,
                new RecordProgressCommand(
                        open,
                        openAt,
                        state,
                        reason,
                        ground,
                        chosen.length == 2 ? kind(chosen[0]) : null,
                        chosen.length == 2 ? chosen[1] : null,
                        completionWords));
        return done("plan_view.message.progress", openCode);
    }

    private static @Nullable EvidenceKind kind(String name) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String done(String key, Object... arguments) {
        messages.done(key, arguments);
        Faces.redirect("plan/view/%s", number);
        return null;
    }

    public boolean isComparing() {
        return "true".equals(compare) && page.before() != null;
    }

    public PlanQueries.PageView getPage() {
        return page;
    }

    public String getOpen() {
        return open;
    }

    /** Opens the action that was open when a form was sent that comes back: what was typed has its fields then. */
    public void setOpen(String key) {
        if (key == null || key.equals(open) || !page.mayProgress()) {
            return;
        }
        page.plan().goals().stream()
                .flatMap(goal -> goal.actions().stream())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .ifPresent(this::open);
    }

    public PlanActionStatus[] getStates() {
        return PlanActionStatus.values();
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public PlanActionStatus getState() {
        return state;
    }

    public void setState(PlanActionStatus state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CompletionGround[] getGrounds() {
        return CompletionGround.values();
    }

    /** Returns the records that may prove the open action, those that name it first. */
    public List<ServiceEvidence> getOffered() {
        return offered;
    }

    public CompletionGround getGround() {
        return ground;
    }

    public void setGround(CompletionGround ground) {
        this.ground = ground;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getCompletionWords() {
        return completionWords;
    }

    public void setCompletionWords(String completionWords) {
        this.completionWords = completionWords;
    }
}
