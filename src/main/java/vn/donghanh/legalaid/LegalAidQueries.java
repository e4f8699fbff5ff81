package vn.donghanh.legalaid;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.LEGAL_AID_ARRANGE;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.legalaid.note.LegalAidNoteAssembler;
import vn.donghanh.legalaid.note.LegalAidNoteView;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Queries of the Centre's pages on the matters of legal aid of a case. */
@UseCases(reads = true)
public class LegalAidQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidAssembler assembler;

    @Inject
    PartnerQueries partners;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    DisclosureService disclosures;

    @Inject
    LegalAidSharingProvider sharing;

    @Inject
    LegalAidNoteAssembler notes;

    @Inject
    CurrentUser user;

    @Requires(CASE_READ)
    @AuditAction("legal-aid.list")
    public CaseLegalAidView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<LegalAidMatter> all = matters.findByCase(caseView.id());
        Map<OrganisationId, String> names = partners.names(all.stream()
                .map(LegalAidMatter::partner)
                .filter(Objects::nonNull)
                .toList());
        return new CaseLegalAidView(
                caseHeaders.header(caseView),
                all.stream()
                        .map(matter -> LegalAidAssembler.row(matter, name(matter, names)))
                        .toList(),
                mayArrange(caseView));
    }

    @Requires(CASE_READ)
    @AuditAction("legal-aid.view")
    public LegalAidView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        LegalAidMatter matter = matters.get(caseView.id(), ref);
        boolean mayArrange = mayArrange(caseView);
        boolean mayRecord = mayRecord(caseView);
        boolean prepares = mayArrange && matter.status().isPrepared();
        OrganisationId partner = matter.partner();
        List<LegalAidTransition> transitions = matters.findTransitions(matter);
        return new LegalAidView(
                caseHeaders.header(caseView),
                LegalAidAssembler.row(
                        matter, name(matter, partners.names(partner == null ? Set.of() : Set.of(partner)))),
                assembler.ground(matter),
                prepares ? assembler.grounds(caseView, matter) : List.of(),
                assembler.papers(matter),
                prepares ? prepare(caseView, matter) : null,
                matter.isSent() && user.may(LEGAL_AID_ARRANGE) ? disclosures.getSent(caseView, matter.code()) : null,
                matter.acceptedOn(),
                assembler.hearings(matter, transitions),
                matter.resolvedOn(),
                matter.outcome() == null ? null : LegalAidMatter.OUTCOMES + "." + matter.outcome(),
                notes.rows(caseView, matter.noted()),
                assembler.history(transitions),
                mayArrange,
                mayArrange && allows(matter, LegalAidStep.PREPARE),
                prepares,
                mayArrange && allows(matter, LegalAidStep.INSTEAD),
                mayRecord && allows(matter, LegalAidStep.WITHDRAW),
                mayRecord ? LegalAidAssembler.reportable(matter) : List.of(),
                mayRecord ? completableTasks(caseView, matter) : List.of(),
                matter.isSent() ? disclosures.countPictures(caseView, matter.code()) : 0,
                mayArrange && sharing.mayShare(matter),
                mayArrange && matter.isInHands());
    }

    /** Returns a privileged note of the user with exactly what the lawyer of the matter will see, or sees. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.view-note")
    public LegalAidNoteView getNote(String number, String ref, String note) {
        CaseView caseView = caseFiles.get(number);
        LegalAidMatter matter = matters.get(caseView.id(), ref);
        OrganisationId partner = matter.partner();
        return notes.view(
                caseView,
                matter.noted(),
                LegalAidAssembler.row(
                        matter, name(matter, partners.names(partner == null ? Set.of() : Set.of(partner)))),
                note,
                mayArrange(caseView));
    }

    private List<TaskKind> completableTasks(CaseView caseView, LegalAidMatter matter) {
        return Stream.concat(
                        sending.completableTasks(caseView, matter.code()).stream(),
                        tasks.ownOpenKinds(caseView, matter.ref()).stream()
                                .filter(kind -> kind == TaskKind.LEGAL_HEARING))
                .toList();
    }

    private SendingView prepare(CaseView caseView, LegalAidMatter matter) {
        return sending.prepare(
                caseView,
                PartnerBusinessKind.LEGAL_AID,
                matter.code(),
                option -> option.offers(ServiceType.legal(matter.matter())));
    }

    private static boolean allows(LegalAidMatter matter, LegalAidStep step) {
        return matter.status().allows(step, BusinessSource.CENTRE);
    }

    private boolean mayArrange(CaseView caseView) {
        return caseView.isOpen() && user.may(LEGAL_AID_ARRANGE);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(LEGAL_AID_ARRANGE);
    }

    private static @Nullable String name(LegalAidMatter matter, Map<OrganisationId, String> names) {
        OrganisationId partner = matter.partner();
        return partner == null ? null : names.get(partner);
    }

    /** Returns the path of the page of a matter. */
    static String page(CaseView caseView, LegalAidMatter matter) {
        return "/legalaid/matter/%s/%s".formatted(caseView.number().value(), matter.ref());
    }
}
