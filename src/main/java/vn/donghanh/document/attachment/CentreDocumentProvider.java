package vn.donghanh.document.attachment;

/**
 * Answers who may read and add documents of the Centre that belong to no case. Implemented by the features that keep what they
 * belong to.
 */
public interface CentreDocumentProvider {
    AttachmentKind kind();

    /** Whether the current user may see this record. */
    boolean isVisible(String ref);

    /** Whether the current user may add documents to this record. */
    boolean mayAdd(String ref);
}
