package vn.donghanh.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.plan.PlanActionStatus;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.shared.web.Messages;

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
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "compare")
    private String compare;

    private PlanQueries.PageView page;
    private String opinion;
    private String open;
    private String openCode;
    private PlanActionStatus state;
    private String reason;

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

    public void open(String key, String code, PlanActionStatus currentState, String currentReason) {
        open = key;
        openCode = code;
        state = currentState;
        reason = currentReason;
    }

    public void close() {
        open = null;
    }

    public String recordProgress() {
        service.recordProgress(number, open, state, reason);
        return done("plan_view.message.progress", openCode);
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
}
