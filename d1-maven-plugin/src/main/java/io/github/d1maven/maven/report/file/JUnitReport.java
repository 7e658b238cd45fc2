package io.github.d1maven.maven.report.file;

import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.problem.ProblemText;
import io.github.d1maven.maven.report.MavenVoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Results in the XML format of JUnit, which most CI servers show as tests. */
public final class JUnitReport {

  private JUnitReport() {}

  /**
   * One test.
   *
   * @param name what was tested
   * @param failure why it failed; null if it passed
   */
  public record Case(String name, @Nullable String failure) {}

  /** Returns a test for each finding; an error is a failed one. */
  public static List<Case> ofFindings(List<Finding> findings) {
    List<Case> cases = new ArrayList<>();
    for (Finding finding : findings) {
      String text = ProblemText.of(finding.problem(), new MavenVoice());
      cases.add(
          new Case(
              finding.rule().code() + " " + finding.place(),
              finding.severity() == Severity.ERROR ? text : null));
    }
    return cases;
  }

  /**
   * Writes a report.
   *
   * @param suite the name of the whole
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, String suite, List<Case> cases) {
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        write(xml, suite, cases);
        xml.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(XMLStreamWriter xml, String suite, List<Case> cases)
      throws XMLStreamException {
    long failures = cases.stream().filter(test -> test.failure() != null).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", suite);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(failures));
    for (Case test : cases) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", suite);
      xml.writeAttribute("name", printable(test.name()));
      if (test.failure() != null) {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", printable(test.failure().lines().findFirst().orElse("")));
        xml.writeCharacters(printable(test.failure()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** Replaces control characters, which XML 1.0 does not allow. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
  }
}
