package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.printing.web.FileDownload;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnFileService;
import vn.donghanh.reporting.returns.ReturnRow;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.returns.ReturnSheetView;
import vn.donghanh.reporting.returns.SheetColumn;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.shared.web.removal.RemovalQuestion;

/** Backing bean of the sheet on which a return is typed, pasted or uploaded. */
@Named
@ViewScoped
public class ReturnSheetPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FILE_FIELD = "sheetFile";
    private static final Pattern PLACE = Pattern.compile(":rows:(\\d{1,3}):cells:(\\d{1,2}):");

    @Inject
    ReturnService service;

    @Inject
    ReturnFileService files;

    @Inject
    ReturnFormatter formatter;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    RemovalQuestion question;

    @Inject
    @QueryValue("target")
    private String target;

    @Inject
    @QueryValue("period")
    private Long period;

    @Inject
    @QueryValue("corrects")
    private String corrects;

    private final FormToken once = new FormToken();
    private ReturnSheetView view;
    private SheetGrid grid;
    private String body;
    private String letter;
    private LocalDate dated;
    private String block;
    private String place;
    private String file;
    private String fileName;
    private Long rowsRead;
    private SheetGrid fromFile;

    public void load() {
        view = service.sheet(target, period, corrects);
        grid = new SheetGrid(view.layout(), view.rows());
        ReturnRow old = view.corrects();
        if (old != null) {
            body = old.body();
        }
    }

    public void save() {
        String ref = forms.once(
                once.getValue(),
                () -> service.enter(new EnterReturnCommand(
                        target, view.layout().period().id(), corrects, body, letter, dated, grid.texts())));
        messages.saved();
        Faces.redirect("reporting/returnview/%s", ref);
    }

    /** Puts what was pasted into the cells, from the one on in which it was pasted. */
    public void paste() {
        Matcher cell = PLACE.matcher(place == null ? "" : place);
        List<List<String>> cells = CellBlock.read(block == null ? "" : block);
        block = null;
        if (cell.find()) {
            grid.put(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)), cells);
        }
    }

    /** Reads an uploaded spreadsheet into the cells; asks first if something was typed there. */
    public void readFile() {
        String sent = file == null ? "" : file;
        file = null;
        rowsRead = null;
        question.end();
        byte[] content;
        try {
            content = Base64.getDecoder().decode(sent);
        } catch (IllegalArgumentException broken) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        fromFile = new SheetGrid(
                view.layout(), files.read(target, view.layout(), fileName == null ? "" : fileName, content));
        if (grid.countTyped() == 0) {
            useFile();
        } else {
            question.ask("form", FILE_FIELD);
        }
    }

    /** Puts the cells of the file that was read in the place of all cells, and shows at once what is wrong with each. */
    public void useFile() {
        question.end();
        Focus.on(FILE_FIELD);
        grid = fromFile;
        service.check(target, view.layout().period().id(), grid.texts());
        rowsRead = grid.countFilled();
    }

    /** Sends the spreadsheet of this sheet, to be filled in. */
    public void download() throws IOException {
        List<SheetColumn> columns = view.layout().columns();
        Map<Integer, List<String>> items = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind().isChosen()) {
                items.put(at, view.items().stream().map(formatter::label).toList());
            }
        }
        byte[] template = files.template(
                target,
                view.layout().period().id(),
                columns.stream().map(formatter::column).toList(),
                items);
        FileDownload.send(template, formatter.fileName(view));
    }

    public void addRows() {
        grid.addRows();
    }

    public void listCommunes() {
        grid.listInFirstColumn(view.communes());
    }

    /** Returns the cells of the file that was read last. */
    public SheetGrid getFromFile() {
        return fromFile;
    }

    public ReturnSheetView getView() {
        return view;
    }

    public SheetGrid getGrid() {
        return grid;
    }

    public FormToken getOnce() {
        return once;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getDated() {
        return dated;
    }

    public void setDated(LocalDate dated) {
        this.dated = dated;
    }

    public String getBlock() {
        return block;
    }

    public void setBlock(String block) {
        this.block = block;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    /** The number of rows of the file that was just read without an error. */
    public Long getRowsRead() {
        return rowsRead;
    }

    public int getMegabytes() {
        return ReturnFileService.FILE_MEGABYTES;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }
}
