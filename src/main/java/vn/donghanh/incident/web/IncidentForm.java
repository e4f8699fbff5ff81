package vn.donghanh.incident.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.IncidentOrigin;
import vn.donghanh.incident.IncidentAccount;
import vn.donghanh.incident.IncidentFormView;
import vn.donghanh.incident.IncidentQuestion;
import vn.donghanh.incident.IncidentTime;
import vn.donghanh.incident.RecordIncidentCommand;
import vn.donghanh.incident.TimePrecision;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.PerpetratorRelation;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.VietnameseText;

/** The form model of an incident. A select holds the name of an answer, or of the reason why it is missing. */
public class IncidentForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String YES = "YES";
    private static final String NO = "NO";

    private @Nullable TimePrecision precision = TimePrecision.ABOUT;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private Set<ViolenceType> types = EnumSet.noneOf(ViolenceType.class);
    private Set<ViolenceContext> contexts = EnumSet.noneOf(ViolenceContext.class);
    private Set<IncidentWish> wishes = EnumSet.noneOf(IncidentWish.class);
    private @Nullable String relation;
    private @Nullable String injury;
    private @Nullable String children;
    private @Nullable String pregnancy;
    private @Nullable String place;
    private @Nullable MissingReason placeMissing;
    private @Nullable MissingReason wishesMissing;
    private @Nullable String words;

    void beginAt(Instant now) {
        day = CentreTime.day(now);
    }

    /** Takes over what another record says; who records it asks on and changes what does not fit. */
    void beginWith(IncidentOrigin origin) {
        day = origin.on();
        types = EnumSet.of(
                switch (origin.harm()) {
                    case HARASSMENT -> ViolenceType.PSYCHOLOGICAL;
                    case UNPAID_WAGES -> ViolenceType.DENIAL;
                    case VIOLENCE -> ViolenceType.PHYSICAL;
                });
    }

    void read(IncidentFormView.Corrected corrected) {
        IncidentTime happened = corrected.time();
        precision = happened.precision() == TimePrecision.DAY ? TimePrecision.ABOUT : happened.precision();
        Instant at = happened.at();
        if (at != null) {
            ZonedDateTime local = at.atZone(CentreTime.ZONE);
            day = local.toLocalDate();
            time = happened.precision() == TimePrecision.DAY
                    ? null
                    : local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        }
        types = EnumSet.copyOf(corrected.summary().types());
        IncidentAccount account = corrected.account();
        contexts.addAll(account.contexts());
        wishes.addAll(account.wishes());
        relation = select(account, IncidentQuestion.RELATION, account.relation());
        injury = select(account, IncidentQuestion.INJURY, account.injury());
        children = select(account, IncidentQuestion.CHILDREN, account.childrenPresent());
        pregnancy = select(account, IncidentQuestion.PREGNANCY, account.pregnancyPossible());
        place = account.place();
        placeMissing = account.missing().get(IncidentQuestion.PLACE);
        wishesMissing = account.missing().get(IncidentQuestion.WISHES);
        words = account.words();
    }

    private static @Nullable String select(
            IncidentAccount account, IncidentQuestion question, @Nullable Object answer) {
        if (answer == null) {
            MissingReason reason = account.missing().get(question);
            return reason == null ? null : reason.name();
        }
        return answer instanceof Boolean yes ? yes ? YES : NO : ((Enum<?>) answer).name();
    }

    RecordIncidentCommand command(@Nullable String number, IncidentFormView.@Nullable Corrected corrected) {
        return new RecordIncidentCommand(
                number,
                corrected == null ? null : corrected.ref(),
                corrected == null ? 0 : corrected.version(),
                precision,
                day,
                time,
                types,
                new IncidentAccount(
                        VietnameseText.cleanParagraphsOrNull(place),
                        contexts,
                        answer(PerpetratorRelation.class, relation),
                        answer(InjuryLevel.class, injury),
                        yes(children),
                        yes(pregnancy),
                        wishes,
                        missingAnswers(),
                        VietnameseText.cleanParagraphsOrNull(words)));
    }

    private Map<IncidentQuestion, MissingReason> missingAnswers() {
        Map<IncidentQuestion, MissingReason> missing = new EnumMap<>(IncidentQuestion.class);
        put(missing, IncidentQuestion.RELATION, answer(MissingReason.class, relation));
        put(missing, IncidentQuestion.INJURY, answer(MissingReason.class, injury));
        put(missing, IncidentQuestion.CHILDREN, answer(MissingReason.class, children));
        put(missing, IncidentQuestion.PREGNANCY, answer(MissingReason.class, pregnancy));
        put(missing, IncidentQuestion.PLACE, placeMissing);
        put(missing, IncidentQuestion.WISHES, wishesMissing);
        return missing;
    }

    private static void put(
            Map<IncidentQuestion, MissingReason> missing, IncidentQuestion question, @Nullable MissingReason reason) {
        if (reason != null) {
            missing.put(question, reason);
        }
    }

    private static <E extends Enum<E>> @Nullable E answer(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Boolean yes(@Nullable String answer) {
        return YES.equals(answer) ? Boolean.TRUE : NO.equals(answer) ? Boolean.FALSE : null;
    }

    public TimePrecision[] getPrecisions() {
        return new TimePrecision[] {TimePrecision.ABOUT, TimePrecision.EXACT, TimePrecision.UNKNOWN};
    }

    public ViolenceType[] getAllTypes() {
        return ViolenceType.values();
    }

    public ViolenceContext[] getAllContexts() {
        return ViolenceContext.values();
    }

    public IncidentWish[] getAllWishes() {
        return IncidentWish.values();
    }

    public PerpetratorRelation[] getRelations() {
        return PerpetratorRelation.values();
    }

    public InjuryLevel[] getInjuries() {
        return InjuryLevel.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public @Nullable TimePrecision getPrecision() {
        return precision;
    }

    public void setPrecision(@Nullable TimePrecision precision) {
        this.precision = precision;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public Set<ViolenceType> getTypes() {
        return types;
    }

    public void setTypes(Set<ViolenceType> types) {
        this.types = types;
    }

    public Set<ViolenceContext> getContexts() {
        return contexts;
    }

    public void setContexts(Set<ViolenceContext> contexts) {
        this.contexts = contexts;
    }

    public Set<IncidentWish> getWishes() {
        return wishes;
    }

    public void setWishes(Set<IncidentWish> wishes) {
        this.wishes = wishes;
    }

    public @Nullable String getRelation() {
        return relation;
    }

    public void setRelation(@Nullable String relation) {
        this.relation = relation;
    }

    public @Nullable String getInjury() {
        return injury;
    }

    public void setInjury(@Nullable String injury) {
        this.injury = injury;
    }

    public @Nullable String getChildren() {
        return children;
    }

    public void setChildren(@Nullable String children) {
        this.children = children;
    }

    public @Nullable String getPregnancy() {
        return pregnancy;
    }

    public void setPregnancy(@Nullable String pregnancy) {
        this.pregnancy = pregnancy;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable MissingReason getPlaceMissing() {
        return placeMissing;
    }

    public void setPlaceMissing(@Nullable MissingReason placeMissing) {
        this.placeMissing = placeMissing;
    }

    public @Nullable MissingReason getWishesMissing() {
        return wishesMissing;
    }

    public void setWishesMissing(@Nullable MissingReason wishesMissing) {
        this.wishesMissing = wishesMissing;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
