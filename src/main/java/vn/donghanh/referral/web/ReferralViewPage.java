package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.referral.ReferralCancelReason;
import vn.donghanh.referral.ReferralProgressService;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReportStepCommand;
import vn.donghanh.referral.view.ReferralView;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one referral as the Centre sees it. */
@Named
@ViewScoped
public class ReferralViewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReferralQueries queries;

    @Inject
    private ReferralProgressService service;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @PathValue(1)
    private String code;

    private final ReportedStepForm form = new ReportedStepForm();
    private ReferralView page;
    private boolean cancelling;

    @PostConstruct
    void load() {
        page = queries.get(number == null ? "" : number, code == null ? "" : code);
        form.setDay(CentreTime.today(clock));
    }

    public void recordStatement() {
        service.recordStatement(number, code, form.reportedStep());
        redirect();
    }

    public void completeTask(TaskKind kind) {
        service.completeTask(number, code, kind);
        redirect();
    }

    public void openCancel() {
        cancelling = true;
    }

    public void dismissCancel() {
        cancelling = false;
    }

    public void cancel() {
        service.cancel(number, code, form.getCancelReason());
        messages.done("referral_view.message.cancelled");
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    private void redirect() {
        messages.saved();
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    /** Returns the number of full hours since the exposure. */
    public long getHoursSince() {
        Instant exposure = page.exposure();
        return exposure == null
                ? 0
                : Duration.between(exposure, clock.instant()).toHours();
    }

    public boolean isHardLimitOver() {
        Instant limit = page.hardLimit();
        return limit != null && limit.isBefore(clock.instant());
    }

    /** Returns whether no user of the partner may read the referral, so that the worker has to choose another partner. */
    public boolean isNotReceived() {
        return page.completableTasks().contains(TaskKind.REFERRAL_NOT_RECEIVED);
    }

    /** Returns whether the client is to be spoken with: a task waits for it, or the referral has ended. */
    public boolean isContactNext() {
        return isWholeCaseOpen() && (!page.completableTasks().isEmpty() || isEnded());
    }

    public boolean isPlanNext() {
        return isWholeCaseOpen() && page.row().status() == ReferralStatus.COMPLETED;
    }

    /** Returns whether the referral has ended without its service, so that another one may be sent. */
    public boolean isSendableAgain() {
        return page.mayWork() && isEnded() && page.row().status() != ReferralStatus.COMPLETED;
    }

    private boolean isWholeCaseOpen() {
        return page.mayWork() && page.header().scope().whole();
    }

    private boolean isEnded() {
        return !page.row().status().isOpen();
    }

    public boolean isCancelling() {
        return cancelling;
    }

    public List<ReferralStep> getReportableSteps() {
        return page.reportableSteps().stream().sorted().toList();
    }

    /** Returns who may have reported the chosen step. */
    public List<BusinessSource> getSources() {
        return ReportStepCommand.SOURCES.stream()
                .filter(source -> form.getStep() != null && page.row().status().allows(form.getStep(), source))
                .toList();
    }

    /** Offers those who may have reported the chosen step; the only one is chosen, of several the one chosen before at most. */
    public void updateSources() {
        form.setSource(BusinessSource.proposed(getSources(), form.getSource()));
    }

    public List<ReferralCancelReason> getCancelReasons() {
        return ReferralCancelReason.selectableByWorkers();
    }

    public List<TaskKind> getCompletableTasks() {
        return page.completableTasks().stream().sorted().toList();
    }

    public ReportedStepForm getForm() {
        return form;
    }

    public ReferralView getPage() {
        return page;
    }
}
