package vn.donghanh.consent;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.partner.Partners;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffDirectory;

/** Who was shown what of a case, when, on what ground, and whether it still is: the fields by name, never what they said. */
@UseCases
public class DisclosureRegister {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    DisclosureRepository rows;

    @Inject
    Partners partners;

    @Inject
    StaffDirectory staff;

    @Inject
    @Any
    Instance<GivenElsewhere> elsewhere;

    @Inject
    CurrentUser user;

    /** @param elsewhere what went to others than partners */
    public record Page(CaseHeader header, List<Line> lines, List<Elsewhere> elsewhere) implements Serializable {}

    /** @param by who gave it, by name */
    public record Elsewhere(GivenElsewhere.Given given, @Nullable String by) implements Serializable {}

    /**
     * @param partner null for readers to whom its name would tell what for
     * @param closed null while the addressee sees it; {@code goneAt} may still lie ahead
     */
    public record Line(
            String code,
            @Nullable String partner,
            Set<ConsentScope> scopes,
            boolean vitalInterest,
            List<String> fields,
            Instant sentAt,
            @Nullable String sentBy,
            @Nullable ClosingReason closed,
            @Nullable Instant closedAt,
            @Nullable Instant goneAt)
            implements Serializable {}

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("disclosure.list")
    public Page page(String number) {
        CaseView file = files.see(number);
        List<Disclosure> sent = rows.of(file.id());
        Set<String> refs = sent.stream().map(Disclosure::ref).collect(Collectors.toSet());
        Map<String, List<DisclosureBasis>> bases =
                rows.bases(refs).stream().collect(Collectors.groupingBy(DisclosureBasis::disclosureRef));
        Map<String, List<DisclosureClosing>> closings =
                rows.closings(refs).stream().collect(Collectors.groupingBy(DisclosureClosing::disclosureRef));
        boolean named = user.may(Permission.CONSENT_RECORD) || user.may(Permission.CONSENT_WITHDRAW);
        Map<OrganisationId, String> organisations =
                named ? partners.names(sent.stream().map(Disclosure::addressee).collect(Collectors.toSet())) : Map.of();
        List<GivenElsewhere.Given> given = elsewhere.stream()
                .flatMap(source -> source.given(file).stream())
                .toList();
        Map<StaffId, String> people = staff.names(Stream.concat(
                        sent.stream().map(Disclosure::sentBy), given.stream().map(GivenElsewhere.Given::by))
                .collect(Collectors.toCollection(HashSet::new)));
        return new Page(
                frames.frame(file),
                sent.stream()
                        .map(one -> line(
                                one,
                                bases.getOrDefault(one.ref(), List.of()),
                                closings.getOrDefault(one.ref(), List.of()),
                                organisations.get(one.addressee()),
                                people.get(one.sentBy())))
                        .toList(),
                given.stream()
                        .map(one -> new Elsewhere(one, people.get(one.by())))
                        .toList());
    }

    private static Line line(
            Disclosure one,
            List<DisclosureBasis> bases,
            List<DisclosureClosing> closings,
            @Nullable String partner,
            @Nullable String by) {
        DisclosureClosing closing = closings.stream()
                .min(Comparator.comparing(DisclosureClosing::goneAt))
                .orElse(null);
        return new Line(
                one.code().value(),
                partner,
                bases.stream().map(DisclosureBasis::scope).collect(Collectors.toSet()),
                bases.stream().anyMatch(basis -> basis.ground() == Ground.Kind.VITAL_INTEREST),
                one.fields(),
                one.sentAt(),
                by,
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.goneAt());
    }
}
