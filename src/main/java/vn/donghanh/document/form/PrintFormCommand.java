package vn.donghanh.document.form;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command to print a form.
 *
 * @param reason why the client's name, birth and papers are opened for this print; null when the form has lines for them
 * @param signer key of who signs for the Centre; null for the director
 * @param address the address of the product, to which a code on the form leads; null for a form whose code is only read
 */
public record PrintFormCommand(
        FormKey key,
        FormFormat format,
        @Nullable @Size(max = FormPrintService.LONGEST_REASON) String reason,
        @Nullable String signer,
        @Nullable String address) {
    public static PrintFormCommand of(FormKey key, FormFormat format) {
        return new PrintFormCommand(key, format, null, null, null);
    }
}
