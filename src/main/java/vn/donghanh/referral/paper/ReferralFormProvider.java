package vn.donghanh.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Code;
import vn.donghanh.printing.PrintedBlock.Field;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.SlipOfferAssembler;
import vn.donghanh.referral.view.ReferralRow;
import vn.donghanh.referral.view.ReferralView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * The slip that a client takes to the partner: the code, and of what was disclosed only what tells a stranger nothing. Never the case number, the
 * client's identity, the kind of service or a note, not even to the one who wrote them.
 */
@ApplicationScoped
class ReferralFormProvider implements CaseFormProvider {
    private static final List<String> HARMLESS = List.of("COMPANION");

    @Inject
    ReferralQueries queries;

    @Inject
    SlipOfferAssembler offers;

    @Inject
    CurrentUser user;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.REFERRAL_SLIP);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.covers(CaseSection.HEALTH) || !user.may(Permission.REFERRAL_SEND)) {
            return List.of();
        }
        return offers.offers(caseView);
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        ReferralView referral = queries.getSlip(caseView.number().value(), String.valueOf(key.subject()));
        DisclosureContent content = referral.content();
        ReferralRow row = referral.row();
        if (content == null || row.sentAt() == null) {
            throw new NotFoundException();
        }
        List<Field> fields = new ArrayList<>();
        fields.add(forms.field("slip.sent", texts.day(CentreTime.day(row.sentAt()))));
        if (row.replyDue() != null) {
            fields.add(forms.field("slip.reply", texts.moment(row.replyDue())));
        }
        fields.add(forms.field(
                "slip.appointment",
                row.appointmentAt() == null ? texts.of("slip.appointment.none") : texts.moment(row.appointmentAt())));
        content.lines().stream()
                .filter(line -> HARMLESS.contains(line.field()))
                .map(line -> new Field(texts.of("disclosed." + line.field()), values(line)))
                .forEach(fields::add);
        List<PrintedBlock> blocks = List.of(
                new Paragraph(texts.of("slip.to", texts.recorded(row.partner()))),
                new Paragraph(texts.of("slip.opening")),
                new Code(row.code(), "partnerbusiness/slip/" + row.code(), texts.of("slip.qr", row.code())),
                new Fields(fields),
                new Paragraph(texts.of("slip.how")),
                forms.section("slip.answer.heading"),
                new Fields(List.of(
                        forms.line("slip.answer.came"),
                        forms.field("slip.answer.class", texts.of("slip.answer.classes")),
                        forms.line("slip.answer.next"))),
                new Paragraph(texts.of("slip.answer.note")));
        return new FormContent(
                texts.of("slip.title"),
                null,
                null,
                blocks,
                List.of(forms.signer("form.sign.partner"), forms.signer("form.sign.sender")),
                false,
                List.of());
    }

    private String values(DisclosureContent.DisclosedRow line) {
        return line.values().stream()
                .map(value -> value.startsWith("@") ? texts.of(value.substring(1)) : value)
                .collect(Collectors.joining("; "));
    }
}
