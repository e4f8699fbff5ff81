package vn.donghanh.service.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.counselling.CounsellorDay.CounselledCase;
import vn.donghanh.service.counselling.RecordSessionCommand;
import vn.donghanh.service.counselling.SessionFacts;
import vn.donghanh.service.counselling.SessionFormView;
import vn.donghanh.service.counselling.SessionMethod;
import vn.donghanh.service.counselling.SessionPart;
import vn.donghanh.shared.RandomReference;

/** The form model of a counselling session: a new one or a correction. */
public class SessionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String ACTION = "action.";
    private static final String NEED = "need.";
    private static final int USUAL_MINUTES = 60;

    private @Nullable DeliveryType kind;
    private SessionMethod method = SessionMethod.AT_CENTRE;

    private boolean interpreted;

    @Min(1)
    @Max(ServiceMeeting.MAX_MINUTES)
    private Integer minutes = USUAL_MINUTES;

    private @Nullable DeliveryOutcome outcome;
    private LocalDate day;
    private LocalDate next;
    private String about;
    private boolean actionDone;

    @Size(max = SessionFacts.MAX_CONTENT_LENGTH)
    private String body;

    private String own;
    private String added;
    private final List<ParticipantForm> participants = new ArrayList<>();
    private String corrects;
    private int basedOn;
    private String ref = RandomReference.random();

    void begin(LocalDate today, @Nullable LocalDate planned) {
        day = today;
        next = planned;
    }

    void chooseAction(String key) {
        about = ACTION + key;
        actionDone = true;
    }

    void correct(SessionFormView.SessionCorrection earlier) {
        SessionFacts facts = earlier.facts();
        kind = facts.kind();
        method = facts.method();
        interpreted = facts.interpreted();
        minutes = facts.meeting().minutes();
        next = facts.meeting().next();
        day = facts.day();
        body = facts.content();
        outcome = earlier.outcome();
        own = earlier.own();
        about = earlier.action() != null
                ? ACTION + earlier.action()
                : earlier.need() == null ? null : NEED + earlier.need();
        corrects = earlier.ref();
        basedOn = earlier.version();
    }

    void resume(SessionFormView.SavedSession draft) {
        kind = draft.kind();
        body = draft.content();
        ref = draft.ref();
    }

    void add(CounselledCase participant) {
        participants.add(new ParticipantForm(participant));
        added = null;
    }

    boolean takesPart(CounselledCase candidate) {
        return participants.stream()
                .anyMatch(
                        participation -> participation.getParticipant().number().equals(candidate.number()));
    }

    RecordSessionCommand command(String number) {
        return new RecordSessionCommand(
                new SessionFacts(kind, day, new ServiceMeeting(minutes, next), method, interpreted, body),
                new SessionPart(number, outcome, own, ref),
                new ServicePurpose(key(NEED), key(ACTION), isAboutAction() && actionDone),
                isGroup() ? participants.stream().map(ParticipantForm::part).toList() : List.of(),
                corrects,
                basedOn);
    }

    private @Nullable String key(String prefix) {
        return about != null && about.startsWith(prefix) ? about.substring(prefix.length()) : null;
    }

    public boolean isAboutAction() {
        return key(ACTION) != null;
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    public boolean isGroup() {
        return kind == DeliveryType.GROUP_COUNSELLING;
    }

    public List<ParticipantForm> getParticipants() {
        return participants;
    }

    public String getRef() {
        return ref;
    }

    public @Nullable String getCorrects() {
        return corrects;
    }

    public int getBasedOn() {
        return basedOn;
    }

    public @Nullable DeliveryType getKind() {
        return kind;
    }

    public void setKind(@Nullable DeliveryType kind) {
        this.kind = kind;
    }

    public SessionMethod getMethod() {
        return method;
    }

    public void setMethod(SessionMethod method) {
        this.method = method;
    }

    public boolean isWithFamily() {
        return kind == DeliveryType.FAMILY_COUNSELLING;
    }

    public boolean isInterpreted() {
        return interpreted;
    }

    public void setInterpreted(boolean interpreted) {
        this.interpreted = interpreted;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable DeliveryOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable DeliveryOutcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public boolean isActionDone() {
        return actionDone;
    }

    public void setActionDone(boolean actionDone) {
        this.actionDone = actionDone;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }
}
