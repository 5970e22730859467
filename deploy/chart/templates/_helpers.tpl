{{- define "progresjon.image" -}}
{{ .root.Values.image.repository }}:{{ .tag | default .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "progresjon.labels" -}}
app.kubernetes.io/name: progresjon
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Nobody in a container becomes more than they were, and nothing is written but to /tmp and what is mounted. */}}
{{- define "progresjon.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "progresjon.confined" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}

{{- define "progresjon.environment" -}}
- { name: NODE_ENV, value: production }
- { name: HOST, value: 0.0.0.0 }
- { name: PORT, value: '3000' }
- { name: METRICS_HOST, value: 0.0.0.0 }
- { name: METRICS_PORT, value: {{ .Values.metrics.port | quote }} }
- { name: TEMPORAL_ADDRESS, value: {{ .Values.temporal.address | quote }} }
- { name: TEMPORAL_NAMESPACE, value: {{ .Values.temporal.namespace | quote }} }
{{- if .Values.temporal.tlsSecret }}
- { name: TEMPORAL_TLS_CA_FILE, value: /run/temporal/ca.crt }
- { name: TEMPORAL_TLS_CERT_FILE, value: /run/temporal/tls.crt }
- { name: TEMPORAL_TLS_KEY_FILE, value: /run/temporal/tls.key }
{{- end }}
- { name: WORKER_VERSIONING, value: 'true' }
- { name: MASTER_KEY_FILE, value: /run/secrets/progresjon/master_key }
{{- end }}

{{- define "progresjon.mounts" -}}
- { name: tmp, mountPath: /tmp }
- { name: master-key, mountPath: /run/secrets/progresjon, readOnly: true }
{{- if .Values.temporal.tlsSecret }}
- { name: temporal-tls, mountPath: /run/temporal, readOnly: true }
{{- end }}
{{- end }}

{{- define "progresjon.volumes" -}}
- { name: tmp, emptyDir: {} }
- { name: master-key, secret: { secretName: {{ .Values.secrets.masterKey }}, defaultMode: 0440 } }
{{- if .Values.temporal.tlsSecret }}
- { name: temporal-tls, secret: { secretName: {{ .Values.temporal.tlsSecret }}, defaultMode: 0440 } }
{{- end }}
{{- end }}
