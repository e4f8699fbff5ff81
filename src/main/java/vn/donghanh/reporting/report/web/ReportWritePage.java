package vn.donghanh.reporting.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.printing.web.FileDownload;
import vn.donghanh.reporting.report.ReportFormat;
import vn.donghanh.reporting.report.ReportQueries;
import vn.donghanh.reporting.report.ReportSection;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.reporting.report.ReportTexts;
import vn.donghanh.reporting.report.ReportView;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the form in which a report is written. Texts that were edited in the Word file are shown before they are taken over. */
@Named
@ViewScoped
public class ReportWritePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int FILE_MEGABYTES = 4;

    @Inject
    ReportQueries queries;

    @Inject
    ReportService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private ReportQueries.FormView view;
    private final List<SectionForm> sections = new ArrayList<>();
    private final List<ChangedSection> changes = new ArrayList<>();
    private boolean fileRead;
    private String file;
    private String fileName;

    /** One section of the form. */
    public static class SectionForm implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final ReportSection section;
        private String text;

        SectionForm(ReportSection section, String text) {
            this.section = section;
            this.text = text;
        }

        public ReportSection getSection() {
            return section;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    /** A section of which the Word file says something else than the form. */
    public record ChangedSection(ReportSection section, String before, String after) implements Serializable {}

    public void load() {
        view = queries.getForm(ref);
        ReportView report = view.report();
        report.sections()
                .forEach(section ->
                        sections.add(new SectionForm(section, report.texts().of(section))));
    }

    public void save() {
        service.write(ref, texts());
        messages.saved();
        Faces.redirect("reporting/report/report/%s", ref);
    }

    public void submit() {
        service.submit(ref, texts());
        messages.saved();
        Faces.redirect("reporting/report/report/%s", ref);
    }

    public void discardDraft() {
        service.discardDraft(ref);
        Faces.redirect("reporting/report/write/%s", ref);
    }

    public void download() throws IOException {
        ReportQueries.FileView made = queries.getFile(ref, ReportFormat.DOCX);
        FileDownload.send(made.content(), made.name());
    }

    /** Reads the texts of the chosen Word file, and shows which differ from the form. */
    public void readFile() {
        String sent = file == null ? "" : file;
        file = null;
        fileRead = false;
        changes.clear();
        byte[] content;
        try {
            content = Base64.getDecoder().decode(sent);
        } catch (IllegalArgumentException broken) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        ReportTexts read = service.readFile(ref, content);
        ReportTexts typed = texts();
        typed.differences(read)
                .forEach(section -> changes.add(new ChangedSection(section, typed.of(section), read.of(section))));
        fileRead = true;
    }

    /** Enters the texts of the file into the form, which is saved like any other. */
    public void takeOver() {
        Map<ReportSection, ChangedSection> changed = new EnumMap<>(ReportSection.class);
        changes.forEach(change -> changed.put(change.section(), change));
        sections.stream()
                .filter(form -> changed.containsKey(form.getSection()))
                .forEach(form -> form.setText(changed.get(form.getSection()).after()));
        leaveFile();
    }

    public void leaveFile() {
        changes.clear();
        fileRead = false;
    }

    private ReportTexts texts() {
        Map<ReportSection, String> typed = new EnumMap<>(ReportSection.class);
        sections.forEach(form -> typed.put(form.getSection(), form.getText() == null ? "" : form.getText()));
        return new ReportTexts(typed);
    }

    public ReportView getView() {
        return view.report();
    }

    public CaseDraftView getDraft() {
        return view.draft();
    }

    public List<SectionForm> getSections() {
        return sections;
    }

    public List<ChangedSection> getChanges() {
        return changes;
    }

    public boolean isFileRead() {
        return fileRead;
    }

    public int getLongest() {
        return ReportTexts.LONGEST;
    }

    public int getMegabytes() {
        return FILE_MEGABYTES;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }
}
