package vn.donghanh.consent.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the consent page of a case. */
@Named
@ViewScoped
public class ConsentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsentQueries queries;

    @Inject
    private ConsentService consents;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    /** The scope that another page asks to be asked about. */
    @Inject
    @QueryValue("scope")
    private String scope;

    /** The consent for a partner that lapses and is asked for again. */
    @Inject
    @QueryValue("renew")
    private String renew;

    private LapsingConsentQueries.LapsingConsent renewing;
    private ConsentQueries.PageView page;
    private ConsentQueries.Row withdrawing;

    /** The day on which the client said that the consent is withdrawn. */
    private LocalDate withdrawnOn;

    private ConsentAnswerForm form;

    @PostConstruct
    void load() {
        page = queries.page(number == null ? "" : number);
        form = new ConsentAnswerForm(
                page.agreed(), page.runOut(), page.header().status().needsGround(), CentreTime.today(clock));
        form.getEvidence().setExpiresOn(page.latestExpiry());
        renewing = page.lapsing().stream()
                .filter(lapse -> lapse.isForPartner() && lapse.ref().equals(renew))
                .findFirst()
                .orElse(null);
        if (renewing != null) {
            form.renew(renewing);
            return;
        }
        form.setScope(ConsentScope.askable().stream()
                .filter(askable -> askable.name().equals(scope))
                .findFirst()
                .orElse(page.renewable() ? ConsentScope.CASE_MGMT : lapsingInFollowUp()));
    }

    /** Returns the consent to contact if it is asked for again while the case is followed up; null otherwise. */
    private ConsentScope lapsingInFollowUp() {
        return page.header().status() == CaseStatus.FOLLOW_UP
                ? page.lapsing().stream()
                        .map(LapsingConsentQueries.LapsingConsent::scope)
                        .filter(ConsentScope.FOLLOW_UP_AFTER::equals)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public void record() {
        consents.record(number, form.command());
        redirectWithMessage(recordedMessage());
    }

    private String recordedMessage() {
        if (form.isWithdrawn()) {
            return "consents.message.withdrawn";
        }
        if (form.getShown() != null) {
            return "consents.message.noLongerShown";
        }
        return form.isCaseRefused() ? "consents.message.caseRefused" : "consents.message.recorded";
    }

    /** Asks above the list whether this consent is to be withdrawn, and takes the user there. */
    public void withdraw(ConsentQueries.Row row) {
        withdrawing = row;
        withdrawnOn = CentreTime.today(clock);
        Focus.on("withdrawal:keep");
    }

    /** Goes back to the line that was asked about. */
    public void cancelWithdrawal() {
        Focus.on("asked:lines:" + page.current().indexOf(withdrawing) + ":withdraw");
        withdrawing = null;
    }

    public void confirmWithdrawal() {
        consents.withdraw(number, withdrawing.ref(), withdrawnOn);
        redirectWithMessage("consents.message.withdrawn");
    }

    public void confirmVitalInterest() {
        consents.confirmVitalInterest(number);
        redirectWithMessage("consents.message.confirmed");
    }

    public void recordClientInformed() {
        consents.recordClientInformed(number);
        redirectWithMessage("consents.message.informed");
    }

    public void endCase() {
        consents.endCase(number, page.header().version(), form.getEndReason());
        redirectWithMessage("consents.message.ended");
    }

    private void redirectWithMessage(String key) {
        messages.done(key);
        Faces.redirect("consent/consents/%s", number);
    }

    public LapsingConsentQueries.LapsingConsent getRenewing() {
        return renewing;
    }

    public ConsentQueries.PageView getPage() {
        return page;
    }

    public ConsentQueries.Row getWithdrawing() {
        return withdrawing;
    }

    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public void setWithdrawnOn(LocalDate withdrawnOn) {
        this.withdrawnOn = withdrawnOn;
    }

    public ConsentAnswerForm getForm() {
        return form;
    }

    /** Returns the codes and partners of the disclosures that partners still see. */
    public String getSharedWith() {
        return page.shared().stream()
                .map(sharedScope -> sharedScope.partner() == null
                        ? sharedScope.code()
                        : sharedScope.code() + " (" + sharedScope.partner() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the end of the legal ground: a day for a consent, a moment for a vital interest, null if there is none. */
    public Object getGroundUntil() {
        Instant until = page.ground().until();
        return until != null && page.ground().kind() == LegalGround.GroundKind.CONSENT ? CentreTime.day(until) : until;
    }
}
