package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.intake.AcceptanceService;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ReceptionDeadlineRow;
import vn.donghanh.intake.ScreeningQueries;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The screening page of a case, with its reception record. */
@Named
@ViewScoped
public class ScreeningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScreeningQueries queries;

    @Inject
    private ScreeningService screening;

    @Inject
    private AcceptanceService acceptance;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("settle")
    private String deadlineParam;

    private ScreeningQueries.PageView page;
    private final ScreeningForm form = new ScreeningForm();

    @PostConstruct
    void load() {
        page = queries.page(number == null ? "" : number);
        form.read(page.answers());
        getSettleable().stream()
                .map(ReceptionDeadlineRow::deadline)
                .filter(deadline -> deadline.name().equals(deadlineParam))
                .findFirst()
                .ifPresent(form::setDeadline);
    }

    public void answer() {
        screening.saveAnswers(number, version(), form.getFlags(), form.items(), form.getHours());
        reload("screening.message.answered");
    }

    public void recordNotification(NotifiedParty party) {
        screening.recordNotification(
                number, party, form.getNotifications().get(party).getChannel());
        reload("screening.message.notified");
    }

    public void settle() {
        screening.settle(number, form.settleCommand());
        reload("countdown.message.settled");
    }

    public void correctExposure() {
        screening.correctExposure(number, form.getExposedOn(), form.getExposedAt());
        reload("screening.message.exposure");
    }

    /** Whether an urgent examination is running that the user may record, so that the time from which it counts can be put right. */
    public boolean isExposureCorrectable() {
        return getSettleable().stream().anyMatch(line -> line.deadline().countsFromExposure());
    }

    public void accept() {
        boolean stillVisible = acceptance.accept(number, version(), form.getManager(), form.isConflictAsked());
        messages.done("screening.message.accepted", number);
        Faces.redirect(stillVisible ? "intake/screening/%s" : "home/work", number);
    }

    public void decline() {
        boolean stillVisible = acceptance.decline(number, version(), form.getReason(), form.getSignpost());
        messages.done("screening.message.declined");
        Faces.redirect(stillVisible ? "intake/screening/%s" : "home/work", number);
    }

    private void reload(String key) {
        messages.done(key);
        Faces.redirect("intake/screening/%s", number);
    }

    private int version() {
        return page.header().version();
    }

    public ScreeningQueries.PageView getPage() {
        return page;
    }

    public ScreeningForm getForm() {
        return form;
    }

    /** Whether a deadline is running; the page then shows deadlines first. */
    public boolean isUrgent() {
        return page.deadlines().stream().anyMatch(ReceptionDeadlineRow::isRunning);
    }

    /** Formats what was arranged for the night of a client who had no safe place. */
    public String text(OngoingNoticeProvider.Notice stay) {
        return texts.of(stay.key(), stay.arguments().toArray());
    }

    /** Returns the link to the next step; null when another user must act. */
    public String getNextStepLink() {
        return switch (page.next()) {
            case AGREE_ON_CONTACT -> link("/intake/contact/");
            case ANSWER_ITEMS -> "#sheet";
            case CONFIRM_GROUND -> link("/consent/consents/");
            case HAND_OVER -> "#acceptance";
            case FIRST_CONTACT -> link("/note/contact/");
            case ASSESS -> link("/assessment/assessment/");
            case WAIT, NONE -> null;
        };
    }

    /** Returns the link for settling an unmet precondition; null when the user cannot do it. */
    public String missingItemLink(IntakeRule missingItem) {
        return switch (missingItem) {
            case CONTACT_MISSING -> page.mayAgreeContact() ? link("/intake/contact/") : null;
            case ITEMS_MISSING -> page.mayAnswer() ? "#sheet" : null;
            default -> link("/consent/consents/");
        };
    }

    private String link(String start) {
        return Faces.getRequestContextPath() + start + number;
    }

    public List<ReceptionDeadlineRow> getSettleable() {
        return page.deadlines().stream().filter(ReceptionDeadlineRow::maySettle).toList();
    }

    /** Returns the message key for the legal ground of the case. */
    public String getGroundKey() {
        return "screening.ground." + page.ground().kind() + (page.ground().confirmed() ? "" : ".open");
    }

    /** Returns the message key for the client group's neutral name, or for the reason why it is missing. */
    public String getGroupKey() {
        String group = page.facts().group();
        boolean missing = Arrays.stream(MissingReason.values())
                .anyMatch(missingReason -> missingReason.name().equals(group));
        return (missing ? "MissingReason." : "ClientGroup.") + group;
    }
}
