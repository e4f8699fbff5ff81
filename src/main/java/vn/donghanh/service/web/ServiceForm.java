package vn.donghanh.service.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.view.ServiceDraftView;
import vn.donghanh.service.view.ServiceRecordView;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/** The form model of a delivery: a new one, one like an earlier one, or a correction. */
public class ServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String ACTION = "action.";
    private static final String NEED = "need.";
    private static final String NO_FUNDING = MissingReason.NOT_APPLICABLE.name();

    private DeliveryType kind;

    @Min(1)
    @Max(ServiceItem.MAX_QUANTITY)
    private Integer quantity = 1;

    private ServiceUnit unit = ServiceUnit.TIME;

    @Min(1)
    @Max(ServiceMeeting.MAX_MINUTES)
    private Integer minutes;

    private @Nullable LivelihoodItem livelihood;

    private LocalDate next;
    private @Nullable DeliveryOutcome outcome;
    private LocalDate day;
    private Long giver;
    private String about;
    private boolean actionDone;
    private @Nullable String legalMatter;
    private Long amount;
    private boolean cash;
    private String funding = NO_FUNDING;
    private @Nullable String lastFunding;
    private boolean fundingOffered;
    private String body;
    private String corrects;
    private int basedOn;
    private String ref = RandomReference.random();

    /** @param lastSource the source of funding that the author named last; null for none */
    void begin(LocalDate today, StaffId me, @Nullable String lastSource) {
        day = today;
        giver = me.value();
        lastFunding = lastSource;
    }

    /** Fills in the usual values of a kind. */
    void choose(DeliveryType type) {
        kind = type;
        unit = type.unit();
        if (isFundingPreset() && !type.isUsuallyPaid()) {
            funding = NO_FUNDING;
            fundingOffered = false;
        } else if (type.isUsuallyPaid() && lastFunding != null && amount == null && NO_FUNDING.equals(funding)) {
            funding = lastFunding;
            fundingOffered = true;
        }
    }

    /** Fills in the usual unit of what is given for a livelihood. */
    void chooseLivelihood() {
        if (livelihood != null) {
            unit = livelihood.unit();
        }
    }

    /** Whether the source is the one that the form filled in, and no money was named for it. */
    private boolean isFundingPreset() {
        return fundingOffered && amount == null && Objects.equals(funding, lastFunding);
    }

    void chooseAction(String key) {
        about = ACTION + key;
        actionDone = true;
    }

    void chooseNeed(String key) {
        about = NEED + key;
    }

    /** Fills in that the client was accompanied to a hearing day of this matter. */
    void chooseHearing(String matter, LocalDate hearingDay) {
        legalMatter = matter;
        day = hearingDay;
    }

    /** Fills in an earlier delivery; to be repeated today, or to be corrected. */
    void prefill(ServiceRecordView.Prefill earlier) {
        choose(earlier.item());
        amount = earlier.cost().amount();
        cash = earlier.cost().cash();
        String source = earlier.cost().funding();
        MissingReason missing = earlier.cost().fundingMissing();
        funding = source != null ? source : missing == null ? MissingReason.UNKNOWN.name() : missing.name();
        about = earlier.action() != null
                ? ACTION + earlier.action()
                : earlier.need() == null ? null : NEED + earlier.need();
        if (earlier.corrects()) {
            outcome = earlier.outcome();
            day = earlier.day();
            giver = earlier.giver().value();
            body = earlier.line();
            legalMatter = earlier.legalMatter();
            corrects = earlier.ref();
            basedOn = earlier.version();
        }
    }

    private void choose(ServiceItem item) {
        kind = item.type();
        quantity = item.quantity();
        unit = item.unit();
        minutes = item.meeting().minutes();
        livelihood = item.livelihood();
    }

    void resume(ServiceDraftView draft) {
        if (draft.type() != null) {
            choose(draft.type());
        }
        body = draft.line();
        ref = draft.ref();
    }

    RecordServiceCommand command(String number) {
        return new RecordServiceCommand(
                number,
                isAccompaniment()
                        ? ServiceItem.meeting(kind, new ServiceMeeting(minutes, next))
                        : new ServiceItem(kind, quantity, unit, ServiceMeeting.NONE, livelihood),
                outcome,
                day,
                giver == null ? null : new StaffId(giver),
                new ServicePurpose(key(NEED), key(ACTION), isAboutAction() && actionDone, legalMatter),
                cost(),
                body,
                corrects,
                basedOn,
                ref);
    }

    private ServiceCost cost() {
        if (isFundingPreset()) {
            return ServiceCost.NONE;
        }
        for (MissingReason reason : MissingReason.values()) {
            if (reason.name().equals(funding)) {
                return new ServiceCost(amount, cash, null, reason);
            }
        }
        return new ServiceCost(amount, cash, funding, null);
    }

    private @Nullable String key(String prefix) {
        return about != null && about.startsWith(prefix) ? about.substring(prefix.length()) : null;
    }

    public boolean isAboutAction() {
        return key(ACTION) != null;
    }

    /** Whether the client received anything. */
    boolean isGiven() {
        return outcome != null && outcome.isGiven();
    }

    /** Whether somebody goes with the client, so that the length is asked for instead of a quantity. */
    public boolean isAccompaniment() {
        return kind != null && kind.isAccompaniment();
    }

    /** Whether something is given for a livelihood, so that the form asks what. */
    public boolean isSupport() {
        return kind == DeliveryType.LIVELIHOOD_SUPPORT;
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    /** Whether money or a source is filled in or expected, so that these fields are shown open. */
    public boolean isCostly() {
        return amount != null || !NO_FUNDING.equals(funding) || (kind != null && kind.isUsuallyPaid());
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

    public DeliveryType getKind() {
        return kind;
    }

    public void setKind(DeliveryType kind) {
        this.kind = kind;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }

    public ServiceUnit getUnit() {
        return unit;
    }

    public void setUnit(ServiceUnit unit) {
        this.unit = unit;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable LivelihoodItem getLivelihood() {
        return livelihood;
    }

    public void setLivelihood(@Nullable LivelihoodItem livelihood) {
        this.livelihood = livelihood;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
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

    public Long getGiver() {
        return giver;
    }

    public void setGiver(Long giver) {
        this.giver = giver;
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

    /** Returns the legal matter whose hearing day the delivery answers; null for none. */
    public @Nullable String getLegalMatter() {
        return legalMatter;
    }

    public void setLegalMatter(@Nullable String legalMatter) {
        this.legalMatter = legalMatter;
    }

    /** Returns whether the form asks for a legal matter: of an accompaniment that may answer one, and while one is chosen. */
    public boolean isMatterAsked() {
        return legalMatter != null || (kind != null && kind.mayAnswerHearing());
    }

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public boolean isCash() {
        return cash;
    }

    public void setCash(boolean cash) {
        this.cash = cash;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
