package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.intake.AcceptanceService;
import vn.donghanh.intake.CriticalFlag;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ReceptionDeadlineRow;
import vn.donghanh.intake.ScreeningQueries;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.web.Messages;

/** The record of a reception. */
@Named
@ViewScoped
public class ScreeningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScreeningQueries record;

    @Inject
    private ScreeningService screening;

    @Inject
    private AcceptanceService acceptance;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(name = "settle")
    private String settled;

    private ScreeningQueries.PageView page;
    private final ScreeningForm form = new ScreeningForm();

    @PostConstruct
    void load() {
        page = record.page(number == null ? "" : number);
        form.read(page.screen());
        getSettleable().stream()
                .map(ReceptionDeadlineRow::clock)
                .filter(clock -> clock.name().equals(settled))
                .findFirst()
                .ifPresent(form::setClock);
    }

    public void answer() {
        screening.answer(number, version(), form.getFlags(), form.items(), form.getHours());
        again("screening.message.answered");
    }

    public void recordNotification(NotifiedParty who) {
        screening.recordNotification(number, who, form.getTold().get(who).getHow());
        again("screening.message.told");
    }

    public void settle() {
        screening.settle(number, form.settle());
        again("clocks.message.settled");
    }

    public void accept() {
        boolean seen = acceptance.accept(number, version(), form.getManager(), form.isConflictAsked());
        messages.done("screening.message.accepted", number);
        Faces.redirect(seen ? "intake/screening/%s" : "home/work", number);
    }

    public void decline() {
        acceptance.decline(number, version(), form.getReason(), form.getSignpost());
        again("screening.message.declined");
    }

    private void again(String key) {
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

    /** Something runs: then it stands before everything else. */
    public boolean isUrgent() {
        return page.clocks().stream().anyMatch(ReceptionDeadlineRow::isRunning);
    }

    /** The client has no safe place for the night, and the reader may see to a stay. */
    public boolean isNowhere() {
        return page.screen().flags().contains(CriticalFlag.C_NOWHERE)
                && page.facts().isWaiting()
                && page.header().actions().maySeeStays();
    }

    /** Where the next step is taken; null when it is someone else's. */
    public String getNextDoor() {
        return switch (page.next()) {
            case AGREE_ON_CONTACT -> address("/intake/contact/");
            case ANSWER_ITEMS -> "#sheet";
            case CONFIRM_GROUND -> address("/consent/consents/");
            case HAND_OVER -> "#acceptance";
            case FIRST_CONTACT -> address("/note/contact/");
            case ASSESS -> address("/assessment/assessment/");
            case WAIT, NONE -> null;
        };
    }

    /** Where what acceptance misses is done; null when the reader cannot do it. */
    public String lackDoor(IntakeRule lack) {
        return switch (lack) {
            case CONTACT_MISSING -> page.mayAgreeContact() ? address("/intake/contact/") : null;
            case ITEMS_MISSING -> page.mayAnswer() ? "#sheet" : null;
            default -> address("/consent/consents/");
        };
    }

    private String address(String start) {
        return Faces.getRequestContextPath() + start + number;
    }

    public List<ReceptionDeadlineRow> getSettleable() {
        return page.clocks().stream().filter(ReceptionDeadlineRow::maySettle).toList();
    }

    /** Key of the sentence that says on what the case stands. */
    public String getGroundKey() {
        return "screening.ground." + page.ground().kind() + (page.ground().confirmed() ? "" : ".open");
    }

    /** Key of the group's neutral name, or of the reason why there is none. */
    public String getGroupKey() {
        String group = page.facts().group();
        boolean missing = Arrays.stream(MissingReason.values())
                .anyMatch(missingReason -> missingReason.name().equals(group));
        return (missing ? "MissingReason." : "ClientGroup.") + group;
    }
}
