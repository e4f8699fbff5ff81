package vn.donghanh.intake.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.intake.CriticalFlag;
import vn.donghanh.intake.Desk;
import vn.donghanh.intake.IntakeDesk;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.security.SentForms;
import vn.donghanh.shared.VietNam;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** What both desks do: open, keep what is typed, put aside, receive. */
public abstract class DeskPage implements Serializable {
    private static final long serialVersionUID = 1L;
    static final List<Integer> HOURS = List.of(6, 12, 24, 48, 72);

    @Inject
    private IntakeDesk desk;

    @Inject
    private IntakeService intake;

    @Inject
    private SentForms forms;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String asked;

    private String draft;

    private IntakeDesk.Page page;
    private IntakeDesk.Sketch sketch;
    private final DeskForm form = new DeskForm();
    private final FormToken once = new FormToken();

    abstract Desk desk();

    /** The first part of this page's message keys. */
    abstract String keys();

    void open() {
        page = desk.open(desk(), asked);
        draft = page.draft();
        sketch = page.sketch();
        page.contacts().forEach(contact -> form.getTold().add(new ToldForm(contact.who(), contact.name())));
        form.setArrived(LocalTime.ofInstant(page.arrivedAt(), VietNam.ZONE).truncatedTo(ChronoUnit.MINUTES));
        if (draft != null) {
            DeskDraft.read(page.content(), form);
            sketch = desk.sketch(
                    form.arrivedAt(page.arrivedAt(), clock.instant()), form.known(desk()), sketch.savedAt());
        }
    }

    /** Keeps what is typed so far; the answer says how it stands. */
    public void keep() {
        IntakeDesk.Kept kept = desk.keep(
                draft, form.arrivedAt(page.arrivedAt(), clock.instant()), form.known(desk()), DeskDraft.write(form));
        draft = kept.draft();
        sketch = kept.sketch();
    }

    public void told(ToldForm place) {
        place.told(clock.instant());
        keep();
    }

    public void notTold(ToldForm place) {
        place.notTold();
        keep();
    }

    public void later() {
        keep();
        leave(".message.later");
    }

    public void discard() {
        desk.discard(draft);
        leave(".message.discarded");
    }

    public void receive() {
        String number = forms.once(
                once.getValue(), () -> intake.receive(form.command(draft, page.arrivedAt(), clock.instant())));
        messages.done(keys() + ".message.received", number);
        Faces.redirect("intake/screening/%s", number);
    }

    private void leave(String key) {
        messages.done(keys() + key);
        Faces.redirect("home/work");
    }

    public IntakeDesk.Page getPage() {
        return page;
    }

    public IntakeDesk.Sketch getSketch() {
        return sketch;
    }

    public FormToken getOnce() {
        return once;
    }

    public DeskForm getForm() {
        return form;
    }

    public String getDraft() {
        return draft;
    }

    public LocalDate getDay() {
        return VietNam.day(page.arrivedAt());
    }

    public AgeBand[] getAges() {
        return AgeBand.values();
    }

    public CriticalFlag[] getFlags() {
        return CriticalFlag.values();
    }

    public List<Integer> getHours() {
        return HOURS;
    }
}
