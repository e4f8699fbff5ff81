package vn.donghanh.partnerbusiness;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Role;

/**
 * The kinds of business with partners: to whom each goes, with which consent, who answers it there, and what its slip may say. A further kind is a
 * constant here, a {@link PartnerBusinessProvider} of its feature, texts and data.
 */
public enum PartnerBusinessKind {
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

    private final ConsentScope scope;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<PartnerType> recipients;

    private final DeadlineCode reply;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<String> fields;

    PartnerBusinessKind(
            ConsentScope scope, Role role, Set<PartnerType> recipients, DeadlineCode reply, String... fields) {
        this.scope = scope;
        this.role = role;
        this.recipients = Set.copyOf(recipients);
        this.reply = reply;
        this.fields = Set.of(fields);
    }

    /** Returns the consent that sending needs. The content is encrypted under the key purpose of this scope. */
    public ConsentScope scope() {
        return scope;
    }

    /** Returns the role whose holders answer at the partner. */
    public Role role() {
        return role;
    }

    /** Returns the types of organisation to which it may be sent. */
    public Set<PartnerType> recipients() {
        return recipients;
    }

    /** Returns the deadline of the partner's answer. */
    DeadlineCode reply() {
        return reply;
    }

    /** Returns the fields that a slip of this kind may hold besides the name of the programme. */
    public Set<String> fields() {
        return fields;
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
