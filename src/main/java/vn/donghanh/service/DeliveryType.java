package vn.donghanh.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * The services that are recorded by hand, each with its statutory code. What a feature records itself is not among them: emergency reception, stays,
 * health referrals, courses, jobs, loans, referrals to legal aid, transfers. Kinds that tell a health fact are sealed.
 */
public enum DeliveryType {
    BASIC_SUPPLIES("E03", ServiceArea.EMERGENCY, ServiceGroup.PROTECTION, ServiceUnit.SET),
    /** Answers a need only when the need is named. */
    TRANSPORT("E03", ServiceArea.EMERGENCY, ServiceGroup.OTHER, ServiceUnit.TRIP),
    FIRST_AID("E04", ServiceArea.EMERGENCY, ServiceGroup.HEALTH, ServiceUnit.TIME, NeedKind.URGENT_CARE),
    SAFETY_PLANNING("E05", ServiceArea.EMERGENCY, ServiceGroup.PROTECTION, ServiceUnit.SESSION),
    HARM_REDUCTION_KIT("R01", NeedKind.HIV_PREVENTION, ServiceUnit.SET, "KIT"),
    CONDOMS("R01", NeedKind.HIV_PREVENTION, ServiceUnit.PIECE, "CON"),
    LUBRICANT("R01", NeedKind.HIV_PREVENTION, ServiceUnit.PIECE, "LUB"),
    NEEDLES("R02", NeedKind.HIV_PREVENTION, ServiceUnit.PIECE, "NSP"),
    HIV_SELF_TEST("R03", NeedKind.HIV_TESTING, ServiceUnit.PIECE, "TST"),
    PREP_TALK("R03", NeedKind.HIV_PREVENTION, ServiceUnit.SESSION, "PRE"),
    NALOXONE("R02", NeedKind.SUBSTANCE, ServiceUnit.PIECE, "NAL"),
    BEHAVIOUR_TALK("R03", ServiceArea.HARM_REDUCTION, ServiceGroup.OTHER, ServiceUnit.SESSION),
    SAFETY_SKILLS("R04", ServiceArea.HARM_REDUCTION, ServiceGroup.PROTECTION, ServiceUnit.SESSION),
    SAFETY_CARD("R04", ServiceArea.HARM_REDUCTION, ServiceGroup.PROTECTION, ServiceUnit.CARD),
    CLINIC_ACCOMPANIMENT("H02", ServiceArea.HEALTH, ServiceGroup.HEALTH, ServiceUnit.TRIP, NeedKind.CLINIC_WAY, "CLI"),
    HEALTH_INSURANCE("H03", ServiceArea.HEALTH, ServiceGroup.PAPERS_SOCIAL, ServiceUnit.CARD),
    INDIVIDUAL_COUNSELLING("C01", ServiceArea.COUNSELLING, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.SESSION),
    GROUP_COUNSELLING("C02", ServiceArea.COUNSELLING, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.SESSION),
    FAMILY_COUNSELLING("C03", ServiceArea.COUNSELLING, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.SESSION),
    CRISIS_INTERVENTION("C04", ServiceArea.COUNSELLING, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.SESSION),
    SOCIAL_ALLOWANCE("S01", ServiceArea.SOCIAL, ServiceGroup.PAPERS_SOCIAL, ServiceUnit.FILE),
    CHILD_SUPPORT("S02", ServiceArea.SOCIAL, ServiceGroup.PAPERS_SOCIAL, ServiceUnit.TIME),
    PEER_GROUP("S03", ServiceArea.SOCIAL, ServiceGroup.OTHER, ServiceUnit.SESSION),
    HOME_VISIT("S04", ServiceArea.SOCIAL, ServiceGroup.OTHER, ServiceUnit.TRIP),
    LEGAL_COUNSELLING("L01", ServiceArea.LEGAL, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.SESSION),
    COURT_ACCOMPANIMENT("L01", ServiceArea.LEGAL, ServiceGroup.COUNSELLING_LEGAL, ServiceUnit.TRIP),
    PAPERS_SUPPORT("L03", ServiceArea.LEGAL, ServiceGroup.PAPERS_SOCIAL, ServiceUnit.FILE),
    OFFICE_ACCOMPANIMENT("L03", ServiceArea.LEGAL, ServiceGroup.PAPERS_SOCIAL, ServiceUnit.TRIP),
    /** To any other place; answers a need only when the need is named. */
    OTHER_ACCOMPANIMENT("S04", ServiceArea.SOCIAL, ServiceGroup.OTHER, ServiceUnit.TRIP),
    CAREER_GUIDANCE("V01", ServiceArea.LIVELIHOOD, ServiceGroup.JOB, ServiceUnit.SESSION),
    LIVELIHOOD_SUPPORT("V05", ServiceArea.LIVELIHOOD, ServiceGroup.JOB, ServiceUnit.TIME);

    /** The message key that everyone reads instead of a sealed kind. */
    public static final String NEUTRAL_KEY = "DeliveryType.HEALTH_SUPPORT";

    private final String code;
    private final ServiceArea area;
    private final ServiceGroup group;
    private final ServiceUnit unit;
    private final @Nullable NeedKind needKind;
    private final @Nullable String sealedCode;

    DeliveryType(String code, ServiceArea area, ServiceGroup group, ServiceUnit unit) {
        this(code, area, group, unit, null, null);
    }

    DeliveryType(String code, ServiceArea area, ServiceGroup group, ServiceUnit unit, NeedKind needKind) {
        this(code, area, group, unit, needKind, null);
    }

    /** Creates a sealed kind. */
    DeliveryType(String code, NeedKind needKind, ServiceUnit unit, String sealedCode) {
        this(code, ServiceArea.HARM_REDUCTION, ServiceGroup.HEALTH, unit, needKind, sealedCode);
    }

    DeliveryType(
            String code,
            ServiceArea area,
            ServiceGroup group,
            ServiceUnit unit,
            @Nullable NeedKind needKind,
            @Nullable String sealedCode) {
        this.code = code;
        this.area = area;
        this.group = group;
        this.unit = unit;
        this.needKind = needKind;
        this.sealedCode = sealedCode;
    }

    /** Returns the code in the statutory list of services. */
    public String code() {
        return code;
    }

    /** Returns the code in the statutory list of harm reduction services, by which form 05 counts; null for a kind that is not in it. */
    public @Nullable String harmReductionCode() {
        return switch (this) {
            case CONDOMS -> "CONDOM";
            case LUBRICANT -> "LUBE";
            case NEEDLES -> "NSP";
            case BEHAVIOUR_TALK -> "BCC";
            case HIV_SELF_TEST -> "SELF_TEST_HIV";
            case PREP_TALK -> "PREP_INFO";
            case NALOXONE -> "NALOXONE";
            case SAFETY_CARD -> "VIOLENCE_CARD";
            default -> null;
        };
    }

    public ServiceArea area() {
        return area;
    }

    /** Returns the service group for statistics. */
    ServiceGroup group() {
        return group;
    }

    /** Returns the unit in which it is usually counted. */
    public ServiceUnit unit() {
        return unit;
    }

    /** Returns the kind of need that it answers without naming one; null when its group says enough. */
    @Nullable
    NeedKind needKind() {
        return needKind;
    }

    /** Whether the kind tells a health fact. It is open to its author and the health section; others read a neutral word. */
    public boolean isSealed() {
        return sealedCode != null;
    }

    /** Whether it gives out goods of the stock; which goods, the list of goods says. */
    public boolean isGoods() {
        return switch (this) {
            case BASIC_SUPPLIES,
                    HARM_REDUCTION_KIT,
                    CONDOMS,
                    LUBRICANT,
                    NEEDLES,
                    HIV_SELF_TEST,
                    NALOXONE,
                    SAFETY_CARD -> true;
            default -> false;
        };
    }

    /** Whether the Centre usually pays for it, so that its form asks for the amount at once. */
    public boolean isUsuallyPaid() {
        return this == TRANSPORT || this == LIVELIHOOD_SUPPORT;
    }

    /** Whether it is a counselling session, which is recorded with its own form and never by hand. */
    public boolean isSession() {
        return area == ServiceArea.COUNSELLING;
    }

    /** Whether a member of staff goes with the client; what the client is accompanied to is the kind. */
    public boolean isAccompaniment() {
        return switch (this) {
            case CLINIC_ACCOMPANIMENT, COURT_ACCOMPANIMENT, OFFICE_ACCOMPANIMENT, OTHER_ACCOMPANIMENT -> true;
            default -> false;
        };
    }

    /** Whether it may answer a hearing day of a legal matter. */
    public boolean mayAnswerHearing() {
        return isAccompaniment() && !isSealed();
    }

    /** Whether it is time spent with the client, whose length is recorded. */
    public boolean isMeeting() {
        return isSession() || isAccompaniment();
    }

    /** Returns the kinds of counselling sessions. */
    public static Set<DeliveryType> sessions() {
        return Arrays.stream(values()).filter(DeliveryType::isSession).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a health officer with access to the health section alone records and reads it. */
    boolean isHealthWork() {
        return group == ServiceGroup.HEALTH;
    }

    /** Returns the code in encrypted values, of one length for all kinds, so that the ciphertext does not reveal it. */
    String sealedCode() {
        if (sealedCode == null) {
            throw new IllegalStateException(name() + " is not sealed");
        }
        return sealedCode;
    }

    static DeliveryType ofSealedCode(String code) {
        return Arrays.stream(values())
                .filter(type -> code.equals(type.sealedCode))
                .findFirst()
                .orElseThrow();
    }

    public String labelKey() {
        return "DeliveryType." + name();
    }

    /** Returns the message key of the name that any reader may see. */
    String neutralLabelKey() {
        return isSealed() ? NEUTRAL_KEY : labelKey();
    }

    static Set<DeliveryType> healthWork() {
        return Arrays.stream(values()).filter(DeliveryType::isHealthWork).collect(Collectors.toUnmodifiableSet());
    }
}
