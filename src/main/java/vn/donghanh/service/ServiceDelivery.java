package vn.donghanh.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.MissingReason;

/**
 * One version of the record that a service was delivered to a client, or was not. Append-only: a correction, or the statement that the entry was a
 * mistake, is a new version, and earlier versions are kept. When it happened and when it was recorded are two times.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "service_delivery", catalog = "donghanh_log")
class ServiceDelivery {
    /** The maximum length in characters; with Vietnamese diacritics at most three bytes each, which fit into the encrypted column. */
    static final int MAX_LINE_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    /** The reference of the first version, shared by all versions. */
    @Column(columnDefinition = "char(26)")
    private String lineRef;

    private int versionNumber;
    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryType serviceType;

    @Enumerated(EnumType.STRING)
    private ServiceGroup serviceGroup;

    @Column(columnDefinition = "char(26)")
    private @Nullable String kindKey;

    private @Nullable Integer quantity;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceUnit unit;

    private @Nullable Integer minutes;

    @Enumerated(EnumType.STRING)
    private @Nullable LivelihoodItem livelihood;

    private byte @Nullable [] matterSealed;

    @Enumerated(EnumType.STRING)
    private DeliveryOutcome outcome;

    private boolean mistake;
    private LocalDate happenedOn;
    private Instant recordedAt;
    private StaffId givenBy;
    private StaffId staffId;

    @Column(columnDefinition = "char(26)")
    private @Nullable String needKey;

    @Column(columnDefinition = "char(26)")
    private @Nullable String actionKey;

    @Column(columnDefinition = "char(26)")
    private @Nullable String legalMatterRef;

    private @Nullable String fundingSource;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason fundingMissing;

    private @Nullable Long amount;
    private boolean cash;
    private boolean needsConfirmation;
    private byte @Nullable [] lineSealed;

    protected ServiceDelivery() {}

    static ServiceDelivery first(String ref, CaseView caseView, Content content, StaffId staff, Instant now) {
        ServiceDelivery delivery = new ServiceDelivery();
        delivery.ref = ref;
        delivery.lineRef = ref;
        delivery.versionNumber = 1;
        delivery.caseId = caseView.id().value();
        delivery.episode = caseView.episode();
        delivery.write(content, staff, now);
        return delivery;
    }

    ServiceDelivery nextVersion(String newRef, Content content, StaffId staff, Instant now) {
        ServiceDelivery next = next(newRef);
        next.write(content, staff, now);
        return next;
    }

    /**
     * Creates the version that says that the entry was a mistake; it keeps what was entered.
     *
     * @param reason null for a session, whose reason stands with its content
     */
    ServiceDelivery asMistake(
            String newRef, byte @Nullable [] matter, byte @Nullable [] reason, StaffId staff, Instant now) {
        ServiceDelivery next = next(newRef);
        next.serviceType = serviceType;
        next.serviceGroup = serviceGroup;
        next.kindKey = kindKey;
        next.quantity = quantity;
        next.unit = unit;
        next.minutes = minutes;
        next.livelihood = livelihood;
        next.matterSealed = matter;
        next.outcome = outcome;
        next.mistake = true;
        next.happenedOn = happenedOn;
        next.givenBy = givenBy;
        next.needKey = needKey;
        next.actionKey = actionKey;
        next.legalMatterRef = legalMatterRef;
        next.fundingSource = fundingSource;
        next.fundingMissing = fundingMissing;
        next.amount = amount;
        next.cash = cash;
        next.lineSealed = reason;
        next.staffId = staff;
        next.recordedAt = now;
        return next;
    }

    private ServiceDelivery next(String newRef) {
        ServiceDelivery next = new ServiceDelivery();
        next.ref = newRef;
        next.lineRef = lineRef;
        next.versionNumber = versionNumber + 1;
        next.caseId = caseId;
        next.episode = episode;
        return next;
    }

    private void write(Content content, StaffId staff, Instant now) {
        DeliveryType type = content.type();
        serviceType = type.isSealed() ? null : type;
        serviceGroup = type.group();
        kindKey = content.kindKey();
        quantity = type.isSealed() ? null : content.item().quantity();
        unit = type.isSealed() ? null : content.item().unit();
        minutes = type.isSealed() ? null : content.item().meeting().minutes();
        livelihood = content.item().livelihood();
        matterSealed = content.matter();
        outcome = content.outcome();
        happenedOn = content.day();
        givenBy = content.givenBy();
        needKey = content.need();
        actionKey = content.action();
        legalMatterRef = content.legalMatter();
        fundingSource = content.cost().funding();
        fundingMissing = content.cost().fundingMissing();
        amount = content.cost().amount();
        cash = content.cost().cash();
        needsConfirmation = content.needsConfirmation();
        lineSealed = content.line();
        staffId = staff;
        recordedAt = now;
    }

    /**
     * The content of a version.
     *
     * @param kindKey key of the kind of need it answers; null when its group says enough
     * @param matter the encrypted item of a sealed kind; null for any other
     * @param legalMatter the legal matter whose hearing day it answers; null for none
     * @param line the encrypted line of text
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed and stored, never compared
    record Content(
            DeliveryType type,
            ServiceItem item,
            @Nullable String kindKey,
            byte @Nullable [] matter,
            DeliveryOutcome outcome,
            LocalDate day,
            StaffId givenBy,
            @Nullable String need,
            @Nullable String action,
            @Nullable String legalMatter,
            ServiceCost cost,
            boolean needsConfirmation,
            byte @Nullable [] line) {}

    /** Whether the record says that the client received something, leaving aside whether cash is confirmed. */
    boolean isGiven() {
        return !mistake && outcome.isGiven();
    }

    boolean isSealed() {
        return matterSealed != null;
    }

    boolean isBy(StaffId staff) {
        return staffId.equals(staff);
    }

    String ref() {
        return ref;
    }

    String lineRef() {
        return lineRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    int episode() {
        return episode;
    }

    @Nullable
    DeliveryType openType() {
        return serviceType;
    }

    ServiceGroup group() {
        return serviceGroup;
    }

    @Nullable
    Integer openQuantity() {
        return quantity;
    }

    @Nullable
    ServiceUnit openUnit() {
        return unit;
    }

    @Nullable
    Integer openMinutes() {
        return minutes;
    }

    /** Returns what was given for a livelihood; null for any other kind, and in records of the time before it was asked. */
    @Nullable
    LivelihoodItem livelihood() {
        return livelihood;
    }

    /** Whether it is a counselling session. */
    boolean isSession() {
        return serviceType != null && serviceType.isSession();
    }

    byte @Nullable [] matterSealed() {
        return matterSealed;
    }

    DeliveryOutcome outcome() {
        return outcome;
    }

    boolean isMistake() {
        return mistake;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId givenBy() {
        return givenBy;
    }

    StaffId recordedBy() {
        return staffId;
    }

    @Nullable
    String needKey() {
        return needKey;
    }

    @Nullable
    String actionKey() {
        return actionKey;
    }

    /** Returns the reference of the legal matter whose hearing day it answers; null for none. */
    @Nullable
    String legalMatter() {
        return legalMatterRef;
    }

    ServiceCost cost() {
        return new ServiceCost(amount, cash, fundingSource, fundingMissing);
    }

    boolean needsConfirmation() {
        return needsConfirmation;
    }

    byte @Nullable [] lineSealed() {
        return lineSealed;
    }

    /** Returns the message key of the name that any reader may see. */
    String neutralLabelKey() {
        return serviceType == null ? DeliveryType.NEUTRAL_KEY : serviceType.neutralLabelKey();
    }
}
