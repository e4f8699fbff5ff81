package vn.donghanh.document.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedDocument.Signer;

/**
 * What a feature says in a form; letterhead and imprint are added to it.
 *
 * @param sign the sign of the kind of document in its number, such as QĐ; null for a form without a number
 * @param signedForCentre whether somebody signs for the Centre after these signers
 */
public record FormContent(
        String title,
        @Nullable String subject,
        @Nullable String sign,
        List<PrintedBlock> blocks,
        List<Signer> signers,
        boolean signedForCentre,
        List<String> recipients) {
    public FormContent {
        blocks = List.copyOf(blocks);
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
    }
}
