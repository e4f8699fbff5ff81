package vn.donghanh.casefile.spi;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;

/** The kinds of need. Kinds that would reveal an illness are sealed: other users read "specialist care" instead. */
public enum PresentingNeed {
    SAFETY(NeedArea.PROTECTION),
    SHELTER(NeedArea.PROTECTION),
    BASIC(NeedArea.PROTECTION),
    MED_URGENT(NeedArea.HEALTH),
    STI(NeedArea.HEALTH, true),
    HIV_PREV(NeedArea.HEALTH, true),
    HIV_TEST(NeedArea.HEALTH, true),
    ART(NeedArea.HEALTH, true),
    SRH(NeedArea.HEALTH, true),
    OST(NeedArea.HEALTH, true),
    DRUG(NeedArea.HEALTH, true),
    MENTAL(NeedArea.HEALTH),
    LEGAL(NeedArea.LEGAL),
    ID_PAPERS(NeedArea.LEGAL),
    BHYT(NeedArea.HEALTH),
    TRAINING(NeedArea.LIVELIHOOD),
    SCHOOLING(NeedArea.LIVELIHOOD),
    JOB(NeedArea.LIVELIHOOD),
    LOAN(NeedArea.LIVELIHOOD),
    SOCIAL_ALLOW(NeedArea.PROTECTION),
    CHILDCARE(NeedArea.FAMILY),
    FAMILY(NeedArea.FAMILY),
    REPATRIATE(NeedArea.FAMILY),
    OTHER(NeedArea.OTHER);

    /** The message key of a sealed need for users other than its author and the Centre's health officer. */
    public static final String SPECIALIST_CARE = "PresentingNeed.SPECIALIST_CARE";

    private final NeedArea area;
    private final boolean sealed;

    PresentingNeed(NeedArea area) {
        this(area, false);
    }

    PresentingNeed(NeedArea area, boolean sealed) {
        this.area = area;
        this.sealed = sealed;
    }

    public NeedArea area() {
        return area;
    }

    /** Returns the service group for statistics. */
    public ServiceGroup group() {
        return switch (this) {
            case SAFETY, SHELTER, BASIC -> ServiceGroup.PROTECTION;
            case MED_URGENT, STI, HIV_PREV, HIV_TEST, ART, SRH, OST, DRUG -> ServiceGroup.HEALTH;
            case MENTAL, LEGAL, FAMILY -> ServiceGroup.COUNSELLING_LEGAL;
            case TRAINING, SCHOOLING -> ServiceGroup.TRAINING;
            case JOB -> ServiceGroup.JOB;
            case LOAN -> ServiceGroup.LOAN;
            case ID_PAPERS, BHYT, SOCIAL_ALLOW, CHILDCARE, REPATRIATE -> ServiceGroup.PAPERS_SOCIAL;
            case OTHER -> ServiceGroup.OTHER;
        };
    }

    /** Returns the kind by which services answer it; null when its group says enough. */
    public @Nullable NeedKind kind() {
        return switch (this) {
            case SAFETY -> NeedKind.SAFETY;
            case SHELTER -> NeedKind.SHELTER;
            case MED_URGENT -> NeedKind.URGENT_CARE;
            case STI -> NeedKind.STI;
            case HIV_PREV -> NeedKind.HIV_PREVENTION;
            case HIV_TEST -> NeedKind.HIV_TESTING;
            case ART -> NeedKind.HIV_TREATMENT;
            case SRH -> NeedKind.REPRODUCTIVE;
            case OST, DRUG -> NeedKind.SUBSTANCE;
            case MENTAL -> NeedKind.MENTAL;
            case BASIC,
                    LEGAL,
                    ID_PAPERS,
                    BHYT,
                    TRAINING,
                    SCHOOLING,
                    JOB,
                    LOAN,
                    SOCIAL_ALLOW,
                    CHILDCARE,
                    FAMILY,
                    REPATRIATE,
                    OTHER -> null;
        };
    }

    /** Returns the section whose readers work on it and may know of it without access to the whole case; null for any other. */
    public @Nullable CaseSection section() {
        return this == MENTAL || this == FAMILY ? CaseSection.COUNSELLING : null;
    }

    public boolean isSealed() {
        return sealed;
    }

    public String labelKey() {
        return "PresentingNeed." + name();
    }
}
