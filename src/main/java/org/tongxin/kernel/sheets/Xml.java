package org.tongxin.kernel.sheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook as a stream of elements. Declarations of entities are refused, so that none is followed. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final StringBuilder words = new StringBuilder();

    Xml(InputStream in) throws IOException {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Intake.Stop("kernel.sheet.broken", null);
                    default -> {
                        // Text between elements is only space; comments say nothing about the sheet.
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    /** True where an element of this name starts here. */
    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** True where an element of this name ends here. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute without namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute of a namespace, by its local name. */
    @Nullable
    String spaced(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that starts here, elements inside left out; afterwards it has ended. */
    String text(int most) throws IOException {
        words.setLength(0);
        int depth = 1;
        try {
            while (depth > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Intake.Stop("kernel.sheet.broken", null);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == 1 && words.length() <= most) {
                            words.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                        }
                    }
                    default -> {
                        // Comments inside a text are none of it.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return words.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
