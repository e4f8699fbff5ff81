package vn.donghanh.partnerbusiness.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.reference.web.CodeListTexts;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one slip at the partner: what was disclosed, and the steps that its kind offers now. */
@Named
@ViewScoped
public class PartnerSlipPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerBusinessQueries queries;

    @Inject
    PartnerBusinessService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    CodeListTexts codeLists;

    @Inject
    DisplayFormatter formatter;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String code;

    private final FormToken once = new FormToken();
    private final FormToken recording = new FormToken();
    private final PartnerEntryForm entry = new PartnerEntryForm();
    private PartnerBusinessView view;
    private String step;
    private EntryCorrectionReason error;
    private boolean acquainted;

    public void load() {
        view = queries.get(code);
        step = view.steps().size() == 1 ? view.steps().get(0).code() : null;
    }

    /** Records the chosen step, once: of a loan that is paid out in parts, the same payment would stand there twice. */
    public void record() throws IOException {
        forms.once(recording.getValue(), () -> {
            service.record(code, step, entry.entered());
            return code;
        });
        if (getChosen().reversible()) {
            messages.undoable(getChosen().doneKey(), view.row().code());
        } else {
            messages.done(getChosen().doneKey(), view.row().code());
        }
        redirect();
    }

    /** Reverts the entry that the page shows, once: the entry before it would be the last one then. */
    public void takeBack() throws IOException {
        forms.once(once.getValue(), () -> {
            service.takeBack(code, view.last().at());
            return code;
        });
        messages.done("partner_slip.message.undone", lastEntry(), view.row().code());
        redirect();
    }

    /** Reverts the entry that the page shows, once. */
    public void correct() throws IOException {
        forms.once(once.getValue(), () -> {
            service.correct(code, view.last().at(), error);
            return code;
        });
        messages.done("partner_slip.message.corrected", lastEntry(), view.row().code());
        redirect();
    }

    /** Asks again: the slip does not come back. */
    public void askAcquaintance() {
        acquainted = true;
    }

    public void back() {
        acquainted = false;
    }

    public boolean isAcquainted() {
        return acquainted;
    }

    /** Returns the days that can be chosen with one click: today, and of an appointment also tomorrow and the next Monday. */
    public List<LocalDate> getQuickDays() {
        LocalDate today = CentreTime.today(clock);
        return asked(AskedField.Type.TIME.name()) == null
                ? List.of(today)
                : List.of(today, today.plusDays(1), today.plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    public String dayLabel(LocalDate quickDay) {
        LocalDate today = CentreTime.today(clock);
        return quickDay.equals(today)
                ? texts.get("partner_slip.day.today")
                : quickDay.equals(today.plusDays(1))
                        ? texts.get("partner_slip.day.tomorrow")
                        : formatter.weekday(quickDay);
    }

    public void chooseDay(LocalDate quickDay) {
        entry.setDay(quickDay);
    }

    public String declareAcquaintance() {
        service.declareAcquaintance(code);
        messages.info("partner_slip.message.known");
        return "/partnerbusiness/inbox.xhtml?faces-redirect=true";
    }

    private String lastEntry() {
        return texts.get(view.last().labelKey());
    }

    private void redirect() throws IOException {
        Faces.redirect("partnerbusiness/slip/%s", view.row().code());
    }

    /** Returns what happened in a step of the history. */
    public String text(BusinessEntryRow move) {
        return texts.of(
                move.labelKey(),
                move.arguments().stream()
                        .map(argument -> argument.startsWith("@")
                                ? texts.get(argument.substring(1))
                                : formatter.slipNumber(argument))
                        .toArray());
    }

    /** Returns the step chosen in the form; null while none is. */
    public PartnerStep getChosen() {
        return view.find(step);
    }

    /** Returns whether the only step that is open asks for nothing: its button is then all there is to choose. */
    public boolean isOneClick() {
        return view.steps().size() == 1 && view.steps().get(0).asked().isEmpty();
    }

    /** Returns what the chosen step asks for of this type; null if it does not. */
    public AskedField asked(String type) {
        PartnerStep chosen = getChosen();
        return chosen == null
                ? null
                : chosen.find(AskedField.Type.valueOf(type)).orElse(null);
    }

    /** Returns what may be chosen as the asked reason or outcome. */
    public List<SelectItem> options(String type) {
        AskedField field = asked(type);
        if (field == null) {
            return List.of();
        }
        return field.list() == null
                ? field.choices().stream()
                        .map(choice -> new SelectItem(choice.code(), texts.get(choice.labelKey())))
                        .toList()
                : codeLists.options(field.list());
    }

    public FormToken getOnce() {
        return once;
    }

    public FormToken getRecording() {
        return recording;
    }

    public PartnerEntryForm getEntry() {
        return entry;
    }

    public PartnerBusinessView getView() {
        return view;
    }

    public EntryCorrectionReason[] getErrors() {
        return EntryCorrectionReason.values();
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public EntryCorrectionReason getError() {
        return error;
    }

    public void setError(EntryCorrectionReason error) {
        this.error = error;
    }
}
