package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** The form model of both intake pages; {@link IntakeDraftCodec} defines what a draft contains. */
public class IntakeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private IntakeMode mode;
    private ReferralSource source;
    private String name;
    private boolean nameRefused;
    private FormOfAddress addressedAs;
    private LocalTime arrived;
    private AgeBand age;
    private ConsentMethod consentMethod;
    private String witness;
    private String guardian;
    private String reason;
    private Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
    private Integer hours;
    private String concern;
    private final Map<String, AnswerOrReasonForm> further = new LinkedHashMap<>();
    private final List<NotificationForm> notifications = new ArrayList<>();

    IntakeForm() {
        for (String field : List.of("legalName", "birth", "phone", "address", "kin", "group")) {
            further.put(field, new AnswerOrReasonForm());
        }
    }

    ReceiveClientCommand command(String draft, Instant opened, Instant now) {
        return new ReceiveClientCommand(
                mode,
                source == null ? ReferralSource.OTHER : source,
                new AnswerOrReason(name, nameRefused ? MissingReason.REFUSED : MissingReason.UNKNOWN),
                addressedAs,
                age,
                new IntakeGround(consentMethod, witness, guardian, reason),
                flags,
                hours,
                recordedNotifications(),
                arrivedAt(opened, now),
                new AdditionalDetails(
                        answer("legalName"),
                        answer("birth"),
                        answer("phone"),
                        answer("address"),
                        answer("kin"),
                        answer("group"),
                        concern),
                draft);
    }

    IntakeDraftService.KnownFacts knownFacts(IntakeType type) {
        return new IntakeDraftService.KnownFacts(type, age, Set.copyOf(flags), hours);
    }

    /**
     * Returns the arrival: the most recent moment with the typed time of day, or the opening of the form while the time
     * is unchanged.
     */
    Instant arrivedAt(Instant opened, Instant now) {
        LocalTime shown = LocalTime.ofInstant(opened, CentreTime.ZONE);
        if (arrived == null || (arrived.getHour() == shown.getHour() && arrived.getMinute() == shown.getMinute())) {
            return opened;
        }
        LocalDate today = CentreTime.day(now);
        Instant typed = today.atTime(arrived).atZone(CentreTime.ZONE).toInstant();
        return typed.isAfter(now)
                ? today.minusDays(1).atTime(arrived).atZone(CentreTime.ZONE).toInstant()
                : typed;
    }

    private List<Notification> recordedNotifications() {
        return notifications.stream()
                .filter(NotificationForm::isDone)
                .map(NotificationForm::value)
                .toList();
    }

    private AnswerOrReason answer(String field) {
        return further.get(field).value();
    }

    /** Returns the word by which the client is addressed while the form is filled in: the one chosen in it, or the neutral one. */
    public FormOfAddress getAddress() {
        return addressedAs == null ? FormOfAddress.neutral(age != null && age.isMinor()) : addressedAs;
    }

    /** Whether the hours since exposure must be asked. */
    public boolean isExposed() {
        return flags.contains(CriticalFlag.C_RAPE72);
    }

    public boolean isWitnessed() {
        return consentMethod == ConsentMethod.WITNESSED_VERBAL;
    }

    public boolean isWithoutConsent() {
        return consentMethod == ConsentMethod.VITAL_INTEREST;
    }

    public boolean isByGuardian() {
        return consentMethod == ConsentMethod.GUARDIAN;
    }

    public IntakeMode getMode() {
        return mode;
    }

    public void setMode(IntakeMode mode) {
        this.mode = mode;
    }

    public ReferralSource getSource() {
        return source;
    }

    public void setSource(ReferralSource source) {
        this.source = source;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isNameRefused() {
        return nameRefused;
    }

    public void setNameRefused(boolean nameRefused) {
        this.nameRefused = nameRefused;
    }

    public FormOfAddress getAddressedAs() {
        return addressedAs;
    }

    public void setAddressedAs(FormOfAddress addressedAs) {
        this.addressedAs = addressedAs;
    }

    public LocalTime getArrived() {
        return arrived;
    }

    public void setArrived(LocalTime arrived) {
        this.arrived = arrived;
    }

    public AgeBand getAge() {
        return age;
    }

    public void setAge(AgeBand age) {
        this.age = age;
    }

    public ConsentMethod getConsentMethod() {
        return consentMethod;
    }

    public void setConsentMethod(ConsentMethod consentMethod) {
        this.consentMethod = consentMethod;
    }

    public String getWitness() {
        return witness;
    }

    public void setWitness(String witness) {
        this.witness = witness;
    }

    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Set<CriticalFlag> getFlags() {
        return flags;
    }

    public void setFlags(Set<CriticalFlag> flags) {
        this.flags = flags;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public Map<String, AnswerOrReasonForm> getFurther() {
        return further;
    }

    public List<NotificationForm> getNotifications() {
        return notifications;
    }
}
