package vn.donghanh.reporting.returns;

import static vn.donghanh.security.Permission.RETURN_ENTER;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.document.inspection.ContentInMemory;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileInspector;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.document.scan.VirusScanner;
import vn.donghanh.printing.SpreadsheetFile;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of the spreadsheet in which another body fills in a return: handing it out and reading it. Nothing is recorded: the cells are shown, checked and entered like typed ones. */
@UseCases
public class ReturnFileService {
    /** A filled-in sheet needs a tenth of it. */
    public static final int FILE_MEGABYTES = 1;

    private static final int MEGABYTE = 1 << 20;
    private static final int UNPACKED_BYTES = 2 * MEGABYTE;
    private static final int BUFFER = 8192;

    @Inject
    ReturnSheetLoader sheets;

    @Inject
    FileInspector inspector;

    @Inject
    VirusScanner scanner;

    @Inject
    AuditContext auditContext;

    /**
     * Makes the spreadsheet of a target and a period, with the communes where they are asked for.
     *
     * @param headings the headings of the columns, and the items of a list by the place of its column
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.template")
    public byte[] template(
            @Nullable String target, @Nullable Long period, List<String> headings, Map<Integer, List<String>> items) {
        auditContext.about("targetReturn", String.valueOf(target), String.valueOf(period));
        ReturnSheet sheet = sheets.loadBegun(target, period);
        List<SpreadsheetFile.Column> columns = IntStream.range(0, headings.size())
                .mapToObj(at -> new SpreadsheetFile.Column(headings.get(at), items.getOrDefault(at, List.of())))
                .toList();
        return SpreadsheetFile.of(
                sheet.target().code(),
                columns,
                sheet.communes().stream().map(unit -> List.of(unit.fullName())).toList(),
                sheet.layout().maxRows());
    }

    /**
     * Reads the cells of a spreadsheet, after the checks of every uploaded file.
     *
     * @param name as the browser sent it
     * @throws RuleViolationException when it is no spreadsheet, or with a {@link FileRule} when the file is refused
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.read-file")
    public List<List<String>> read(String target, SheetLayout layout, String name, byte[] content) {
        auditContext.about(
                "targetReturn", target, String.valueOf(layout.period().id()));
        if (content.length > FILE_MEGABYTES * MEGABYTE) {
            throw new RuleViolationException(FileRule.TOO_LARGE, FILE_MEGABYTES);
        }
        StoredContent upload = new ContentInMemory(content);
        scanner.scan(upload).requireNotInfected();
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
        try {
            inspect(upload, name, cleaned);
            requireSmall(cleaned.toByteArray());
            return SpreadsheetFile.read(
                    cleaned.toByteArray(), layout.maxRows(), layout.columns().size());
        } catch (IOException damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    /** Of files in general more types are accepted than here, so what is said of them would mislead. */
    private void inspect(StoredContent upload, String name, ByteArrayOutputStream cleaned) throws IOException {
        try {
            if (inspector.inspect(upload, name, cleaned).format() == FileFormat.XLSX) {
                return;
            }
        } catch (RuleViolationException refused) {
            if (refused.rule() != FileRule.TYPE_NOT_ACCEPTED) {
                throw refused;
            }
        }
        throw new RuleViolationException(ReturnRule.NOT_A_SPREADSHEET);
    }

    /** A small file may unpack to more than a workbook should take of the memory. */
    private static void requireSmall(byte[] file) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            byte[] buffer = new byte[BUFFER];
            int unpacked = 0;
            while (parts.getNextEntry() != null) {
                for (int read = parts.read(buffer); read > 0; read = parts.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_BYTES) {
                        throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                    }
                }
            }
        }
    }
}
