package vn.donghanh.intake.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Common behaviour of both intake pages: open, save as draft, put aside, receive. */
public abstract class AbstractIntakePage implements Serializable {
    private static final long serialVersionUID = 1L;
    static final List<Integer> HOURS = List.of(6, 12, 24, 48, 72);

    @Inject
    private IntakeDraftService drafts;

    @Inject
    private IntakeService intake;

    @Inject
    private SubmittedFormRepository forms;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String draftReference;

    private IntakeDraftService.OpenDraft draft;

    private IntakeDraftService.PageView page;
    private IntakeDraftService.Preview preview;
    private final IntakeForm form = new IntakeForm();
    private final FormToken once = new FormToken();

    abstract IntakeType type();

    /** Returns the prefix of this page's message keys. */
    abstract String messagePrefix();

    void open() {
        page = drafts.open(type(), draftReference);
        draft = page.draft();
        preview = page.preview();
        page.contacts()
                .forEach(contact -> form.getNotifications().add(new NotificationForm(contact.party(), contact.name())));
        form.setArrived(LocalTime.ofInstant(page.arrivedAt(), CentreTime.ZONE).truncatedTo(ChronoUnit.MINUTES));
        if (draft != null) {
            IntakeDraftCodec.read(page.content(), form);
            preview = drafts.preview(
                    form.arrivedAt(page.arrivedAt(), clock.instant()), form.knownFacts(type()), preview.savedAt());
        }
    }

    /** Saves the form as a draft and updates the preview. */
    public void saveDraft() {
        IntakeDraftService.SavedDraft saved = drafts.saveDraft(
                draft,
                form.arrivedAt(page.arrivedAt(), clock.instant()),
                form.knownFacts(type()),
                IntakeDraftCodec.write(form));
        draft = saved.draft();
        preview = saved.preview();
        if (saved.separated()) {
            messages.info("intake.message.separated");
        }
    }

    public void addNotification(NotificationForm notification) {
        notification.recordAt(clock.instant());
        saveDraft();
    }

    public void clearNotification(NotificationForm notification) {
        notification.clear();
        saveDraft();
    }

    public void putAside() {
        saveDraft();
        leave(".message.later");
    }

    public void discard() {
        drafts.discard(draft.ref());
        leave(".message.discarded");
    }

    public void receive() {
        String number = forms.once(
                once.getValue(),
                () -> intake.receive(
                        form.command(draft == null ? null : draft.ref(), page.arrivedAt(), clock.instant())));
        messages.done(messagePrefix() + ".message.received", number);
        Faces.redirect("intake/screening/%s", number);
    }

    private void leave(String key) {
        messages.done(messagePrefix() + key);
        Faces.redirect("home/work");
    }

    public IntakeDraftService.PageView getPage() {
        return page;
    }

    public IntakeDraftService.Preview getPreview() {
        return preview;
    }

    public FormToken getOnce() {
        return once;
    }

    public IntakeForm getForm() {
        return form;
    }

    public IntakeDraftService.OpenDraft getDraft() {
        return draft;
    }

    public LocalDate getDay() {
        return CentreTime.day(page.arrivedAt());
    }

    public AgeBand[] getAges() {
        return AgeBand.values();
    }

    public FormOfAddress[] getAddresses() {
        return FormOfAddress.values();
    }

    public CriticalFlag[] getFlags() {
        return CriticalFlag.values();
    }

    public List<Integer> getHours() {
        return HOURS;
    }
}
