package vn.donghanh.partnerbusiness;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Role;

/**
 * The kinds of business with partners: to whom each goes, with which consent, who answers it there, and what its slip may say. A further kind is a
 * constant here, a {@link PartnerBusinessProvider} of its feature, texts and data.
 */
public enum PartnerBusinessKind {
    /** How long the answer may take depends on the priority of the referral. */
    HEALTH(
            ConsentScope.SHARE_HEALTH_MIN,
            ConsentScope.SHARE_HEALTH_ID,
            ServiceKind.HEALTH,
            DeadlineCode.REFERRAL_REPLY,
            DeadlineCode.REFERRAL_NO_SHOW_CALL,
            "CALLED",
            "SENDER",
            "SERVICE",
            "PRIORITY",
            "REPLY_BY",
            "AGE_BAND",
            "COMPANION",
            "LEGAL_NAME",
            "BIRTH",
            "ID_PAPER",
            "WISH",
            "EXPOSURE",
            "NOTE"),
    LEGAL_AID(
            ConsentScope.SHARE_LEGAL,
            Role.LEGAL_PARTNER,
            EnumSet.of(PartnerType.LEGAL_AID),
            DeadlineCode.LEGAL_AID_REPLY,
            "NAME",
            "MATTER",
            "PAPERS"),
    EMPLOYMENT_SERVICE(
            ConsentScope.SHARE_EMPLOYER,
            Role.WORK_PARTNER,
            EnumSet.of(PartnerType.EMPLOYMENT_CENTRE),
            DeadlineCode.EMPLOYMENT_REPLY,
            "NAME",
            "WORK",
            "DAY"),
    EMPLOYER(
            ConsentScope.SHARE_EMPLOYER,
            Role.WORK_PARTNER,
            EnumSet.of(PartnerType.EMPLOYER),
            DeadlineCode.EMPLOYMENT_REPLY,
            "NAME",
            "DAY"),
    LENDER(
            ConsentScope.SHARE_BANK,
            Role.LENDING_PARTNER,
            EnumSet.of(PartnerType.VBSP, PartnerType.WOMEN_UNION, PartnerType.YOUTH_UNION, PartnerType.NGO),
            DeadlineCode.LENDING_REPLY,
            "NAME",
            "PURPOSE",
            "AMOUNT",
            "PRODUCT"),
    /** Schools, workshops and whoever else teaches a trade. */
    TRAINING(
            ConsentScope.SHARE_TRAINING,
            null,
            ServiceKind.TRAINING,
            DeadlineCode.TRAINING_REPLY,
            DeadlineCode.TRAINING_CONTACT,
            "STUDENT",
            "TRADE",
            "LEVEL",
            "FEE"),
    SHELTER(
            ConsentScope.SHARE_PROTECTION,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.SHELTER),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL),
    SOCIAL_FACILITY(
            ConsentScope.SHARE_PROTECTION,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.SOCIAL_FACILITY),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL),
    COMMUNE(
            ConsentScope.SHARE_COMMUNE,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.COMMUNE_PC),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL),
    WOMENS_UNION(
            ConsentScope.SHARE_COMMUNE,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.WOMEN_UNION),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL),
    /** Youth union and fatherland front. */
    OTHER_UNION(
            ConsentScope.SHARE_COMMUNE,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.YOUTH_UNION, PartnerType.FATHERLAND_FRONT),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL),
    COMMUNITY_GROUP(
            ConsentScope.SHARE_COMMUNE,
            Role.SUPPORT_PARTNER,
            EnumSet.of(PartnerType.PEER_GROUP, PartnerType.NGO),
            DeadlineCode.SUPPORT_REPLY,
            SupportFields.ALL);

    /** What a slip may hold of those who are asked for support. */
    private static final class SupportFields {
        static final String[] ALL = {"NAME", "HELP", "DAY", "CHILDREN", "ACCOMPANIED"};

        private SupportFields() {}
    }

    /** The row with the neutral name of the programme, which is on every slip. */
    static final String PROGRAMME = "PROGRAMME";

    /** The row with the message key of the service that is asked for, on slips that name one. */
    public static final String SERVICE = "SERVICE";

    /** The rows that a partner sees before it has opened a slip. */
    private static final Set<String> BEFORE_OPENING = Set.of(SERVICE, "PRIORITY", "REPLY_BY");

    private final ConsentScope scope;

    /** Null where no consent lets the partner know who the client is. */
    private final @Nullable ConsentScope identityScope;

    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<PartnerType> recipients;

    /** For kinds that go to whoever offers a service; null for those that go to types of organisation. */
    private final @Nullable ServiceKind service;

    private final DeadlineCode reply;
    private final DeadlineCode contact;
    private final String nameField;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<String> fields;

    /** Creates a kind that goes to types of organisation. Its slips call the client by {@code NAME}. */
    PartnerBusinessKind(
            ConsentScope scope, Role role, Set<PartnerType> recipients, DeadlineCode reply, String... fields) {
        this.scope = scope;
        this.identityScope = null;
        this.role = role;
        this.recipients = Set.copyOf(recipients);
        this.service = null;
        this.reply = reply;
        this.contact = DeadlineCode.PARTNER_CONTACT;
        this.nameField = "NAME";
        this.fields = Set.of(fields);
    }

    /**
     * Creates a kind that goes to whoever offers a service, whatever its type; the role is that of the service.
     *
     * @param identityScope the further consent with which the partner may know who the client is; null if there is none
     * @param nameField the field with the name by which the partner calls the client
     */
    PartnerBusinessKind(
            ConsentScope scope,
            @Nullable ConsentScope identityScope,
            ServiceKind service,
            DeadlineCode reply,
            DeadlineCode contact,
            String nameField,
            String... fields) {
        this.scope = scope;
        this.identityScope = identityScope;
        this.role = service.role();
        this.recipients = Set.of();
        this.service = service;
        this.reply = reply;
        this.contact = contact;
        this.nameField = nameField;
        this.fields =
                Stream.concat(Stream.of(nameField), Arrays.stream(fields)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the consent that sending needs. The content is encrypted under the key purpose of this scope. */
    public ConsentScope scope() {
        return scope;
    }

    /** Returns the further consent with which the partner may know who the client is; empty if nothing lets it know. */
    public Optional<ConsentScope> identityScope() {
        return Optional.ofNullable(identityScope);
    }

    /**
     * Returns whether the worker types the name by which the partner calls the client. Where a consent of its own lets the partner know who the
     * client is, what is said of the name is chosen field by field instead.
     */
    public boolean isNameTyped() {
        return identityScope == null;
    }

    /** Returns whether only a guardian can consent for a minor. To health care minors may agree themselves. */
    public boolean isGuardianRequired() {
        return service != ServiceKind.HEALTH;
    }

    /** Returns whether the feature itself opens the talk with the client: on certain days at work, or at the end of a course before its certificate. */
    boolean isFollowedUp() {
        return switch (this) {
            case EMPLOYMENT_SERVICE, EMPLOYER, TRAINING -> true;
            case HEALTH,
                    LEGAL_AID,
                    LENDER,
                    SHELTER,
                    SOCIAL_FACILITY,
                    COMMUNE,
                    WOMENS_UNION,
                    OTHER_UNION,
                    COMMUNITY_GROUP -> false;
        };
    }

    /** Returns the role whose holders answer at the partner. */
    public Role role() {
        return role;
    }

    /** Returns the types of organisation to which it may be sent; empty if it goes to whoever offers its {@link #service}. */
    public Set<PartnerType> recipients() {
        return recipients;
    }

    /** Returns the service that its recipients offer; empty if it goes to types of organisation. */
    public Optional<ServiceKind> service() {
        return Optional.ofNullable(service);
    }

    /** Returns the deadline for the worker to contact the client about what a partner has answered or corrected. */
    DeadlineCode contact() {
        return contact;
    }

    /** Returns the field of the slip with the name by which the partner calls the client. */
    public String nameField() {
        return nameField;
    }

    /** Returns the deadline of the partner's answer. */
    DeadlineCode reply() {
        return reply;
    }

    /** Returns the fields that a slip of this kind may hold besides the name of the programme. */
    public Set<String> fields() {
        return fields;
    }

    /** Returns what a partner sees of a slip in this phase. */
    public static DisclosureContent visible(BusinessPhase phase, DisclosureContent content) {
        return phase == BusinessPhase.UNOPENED
                ? new DisclosureContent(content.lines().stream()
                        .filter(row -> BEFORE_OPENING.contains(row.field()))
                        .toList())
                : content;
    }

    String programmeKey() {
        return "partnerbusiness.programme.PartnerBusinessKind." + name();
    }

    /** Returns the message key of the words with which consent is asked. */
    public String consentKey() {
        return "partnerbusiness.consent.PartnerBusinessKind." + name();
    }

    /** Returns the kinds that holders of these roles answer. */
    public static Set<PartnerBusinessKind> answeredBy(Collection<Role> roles) {
        return Arrays.stream(values())
                .filter(kind -> roles.contains(kind.role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartnerBusinessKind.class)));
    }
}
