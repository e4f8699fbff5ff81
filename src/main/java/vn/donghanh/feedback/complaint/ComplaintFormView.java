package vn.donghanh.feedback.complaint;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.CaseDraftView;

/**
 * The form on which somebody writes down what a client says.
 *
 * @param colleagues whom the recorder may name
 * @param draft what the recorder was writing; null when there is none
 */
public record ComplaintFormView(List<ComplaintView.Colleague> colleagues, @Nullable CaseDraftView draft)
        implements Serializable {}
